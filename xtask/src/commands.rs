//! The table of commands; the help is made from it.

use crate::args::{self, ServeOptions};
use crate::error::Error;
use crate::paths::Paths;
use crate::{axe, bench, browser, build, check, drive, engines, lint, serve, tools};

/// One command: how it is typed, what it does, and the function that does it.
struct Command {
    name: &'static str,
    usage: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<(), Error>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "setup",
        usage: "setup [test|engines]",
        about: "install what building needs; with `test`, what the tests need as well; with `engines`, Firefox and WebKit too",
        run: setup,
    },
    Command {
        name: "build",
        usage: "build",
        about: "leave target/release/sidedoor and target/release/sidedoor-desk",
        run: |words| {
            args::none(words)?;
            build::build(&Paths::find()?)
        },
    },
    Command {
        name: "serve",
        usage: "serve [--port N] [--front NAME] [--code DIGITS]",
        about: "set up, build and start the app on loopback; makes a code up where none is given",
        run: |words| serve::serve(&Paths::find()?, ServeOptions::parse(words)?),
    },
    Command {
        name: "test",
        usage: "test [engines|attacks|all]",
        about: "set up and run every check: format, lints, Rust, Chromium, licences, bytes; with `engines`, Firefox and WebKit too, of which CI runs the main promises; with `attacks`, only the attacks with other people's tools",
        run: |words| check::test(&Paths::find()?, check::Scope::parse(words)?),
    },
    Command {
        name: "bench",
        usage: "bench client|server|directory",
        about: "measure the bytes a phone fetches, how fast they are handed out, or how the list grows",
        run: bench::run,
    },
    Command {
        name: "screens",
        usage: "screens",
        about: "take the pictures in docs/screens, and those for the install dialog, with a real browser",
        run: |words| {
            args::none(words)?;
            drive::screens(&Paths::find()?)
        },
    },
    Command {
        name: "fmt",
        usage: "fmt",
        about: "format every Rust file",
        run: |words| {
            args::none(words)?;
            lint::format(&Paths::find()?)
        },
    },
    Command {
        name: "lint",
        usage: "lint",
        about: "check the format and run clippy with warnings denied",
        run: |words| {
            args::none(words)?;
            lint::lint(&Paths::find()?)
        },
    },
    Command {
        name: "help",
        usage: "help",
        about: "print this list",
        run: |_| {
            print!("{}", help());
            Ok(())
        },
    },
];

/// Runs the command that `words` begin with; no word at all prints the help.
pub(crate) fn run(words: &[String]) -> Result<(), Error> {
    let Some((name, rest)) = words.split_first() else {
        print!("{}", help());
        return Ok(());
    };
    let name = match name.as_str() {
        "-h" | "--help" => "help",
        name => name,
    };
    match COMMANDS.iter().find(|command| command.name == name) {
        Some(command) => (command.run)(rest),
        None => Err(Error::Usage(format!(
            "no command `{name}`; there are {}",
            COMMANDS
                .iter()
                .map(|command| command.name)
                .collect::<Vec<_>>()
                .join(", ")
        ))),
    }
}

fn setup(words: &[String]) -> Result<(), Error> {
    let (for_tests, for_engines) = match words {
        [] => (false, false),
        [word] if word == "test" => (true, false),
        [word] if word == "engines" => (true, true),
        [word, ..] => {
            return Err(Error::Usage(format!(
                "setup: `{word}` is not understood; write `setup`, `setup test` or `setup engines`"
            )));
        }
    };
    let paths = Paths::find()?;
    tools::for_building(&paths)?;
    if for_tests {
        tools::cargo_deny(&paths)?;
        browser::find_or_install()?;
        axe::find_or_install(&paths)?;
    }
    if for_engines {
        for engine in engines::find_or_install(&paths)? {
            engine.map_err(|missing| Error::Failed(missing.0))?;
        }
    }
    println!("setup: everything is there");
    Ok(())
}

fn help() -> String {
    let width = COMMANDS.iter().map(|c| c.usage.len()).max().unwrap_or(0);
    let mut text = String::from("cargo xtask COMMAND\n\n");
    for command in COMMANDS {
        text.push_str(&format!("  {:width$}  {}\n", command.usage, command.about));
    }
    text.push_str(
        "\nTools and compiled dependencies are kept in ${SIDEDOOR_CACHE:-${XDG_CACHE_HOME:-~/.cache}}/sidedoor.\n",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn help_names_every_command() {
        let text = help();
        for command in COMMANDS {
            assert!(text.contains(command.usage), "{}", command.name);
            assert!(command.usage.starts_with(command.name));
        }
    }

    #[test]
    fn unknown_command_is_a_usage_error_that_lists_the_known_ones() {
        let error = run(&words("srve")).unwrap_err();
        assert!(matches!(error, Error::Usage(_)));
        let line = error.to_string();
        assert!(line.contains("`srve`") && line.contains("serve"), "{line}");
        assert!(!line.contains('\n'));
    }

    #[test]
    fn words_that_a_command_does_not_know_are_refused_before_anything_runs() {
        for line in [
            "setup all",
            "build now",
            "test everything",
            "bench",
            "bench all",
            "lint x",
        ] {
            assert!(matches!(run(&words(line)), Err(Error::Usage(_))), "{line}");
        }
    }
}
