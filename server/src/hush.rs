//! What the system could write down about visitors, or give away of them: memory, on a crash or to another program.

/// No core of this process is written and no other program of the same user may look into it; and it may open as many
/// files as the system lets it. Where the system refuses, nothing is lost but that.
pub fn hush() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        let _ = setrlimit(Resource::Core, none);
        let files = getrlimit(Resource::Nofile);
        let most = Rlimit {
            current: files.maximum,
            ..files
        };
        let _ = setrlimit(Resource::Nofile, most);
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
