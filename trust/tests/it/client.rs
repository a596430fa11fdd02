//! The command line that conformance suites drive, over HTTP.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use trust::{File, Target};

use crate::common::{Answer, Phone, Place, Repository};

/// A client with its folders, and a place to fetch from.
struct Client {
    folder: TempDir,
    place: Place,
}

impl Client {
    /// A client that knows the first root of `repository`.
    fn new(repository: &Repository) -> Self {
        let client = Self {
            folder: TempDir::new().unwrap(),
            place: Place::open(),
        };
        let root = client.folder.path().join("first.json");
        std::fs::write(&root, &repository.files["1.root.json"]).unwrap();
        assert_eq!(client.run(&["init", &root.to_string_lossy()]), Ok(()));
        client.serve(repository);
        client
    }

    fn serve(&self, repository: &Repository) {
        self.place.clear();
        for (name, bytes) in &repository.files {
            let answer = Answer::Bytes(bytes.clone());
            self.place.set(&format!("metadata/{name}"), answer);
        }
    }

    /// Whether it ended with 0; otherwise the line it left.
    fn run(&self, words: &[&str]) -> Result<(), String> {
        let output = Command::new(program())
            .arg("--metadata-dir")
            .arg(self.metadata())
            .args([
                "--metadata-url",
                &format!("{}/metadata/", self.place.address),
            ])
            .args(words)
            .output()
            .unwrap();
        let line = String::from_utf8(output.stderr).unwrap();
        match output.status.code() {
            Some(0) => Ok(()),
            Some(1) => Err(line),
            other => panic!("ended with {other:?}: {line}"),
        }
    }

    fn refresh(&self) -> Result<(), String> {
        self.run(&["refresh"])
    }

    fn download(&self, name: &str) -> Result<(), String> {
        let base = format!("{}/targets", self.place.address);
        let folder = self.folder.path().join("targets");
        let folder = folder.to_string_lossy();
        self.run(&[
            "--target-name",
            name,
            "--target-base-url",
            &base,
            "--target-dir",
            &folder,
            "download",
        ])
    }

    fn metadata(&self) -> PathBuf {
        self.folder.path().join("metadata")
    }

    fn versions(&self, repository: &Repository) -> [u64; 4] {
        let read = |name: &str| std::fs::read(self.metadata().join(name)).ok();
        let phone = Phone {
            root: read("root.json").unwrap(),
            timestamp: read("timestamp.json"),
            snapshot: read("snapshot.json"),
            targets: read("targets.json"),
            ..Phone::new(repository)
        };
        phone.versions()
    }
}

/// Cargo builds examples before it runs a package's tests.
fn program() -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let program = here.parent().and_then(Path::parent).unwrap();
    let program = program.join("examples/tuf_client");
    assert!(
        program.exists(),
        "cargo build --package trust --example tuf_client"
    );
    program
}

/// A repository whose dates are far away: the client looks at the clock.
fn repository() -> Repository {
    let mut repository = Repository::new();
    let far = trust::parse_time("9999-01-01T00:00:00Z").unwrap();
    repository.root.expires = far;
    repository.timestamp.expires = far;
    repository.snapshot.expires = far;
    repository.targets.expires = far;
    repository.sign_root();
    repository.sign_all();
    repository
}

#[test]
fn init_refresh_and_download() {
    let mut repository = repository();
    let client = Client::new(&repository);
    assert_eq!(client.versions(&repository), [1, 0, 0, 0]);
    client.refresh().unwrap();
    assert_eq!(client.versions(&repository), [1, 1, 1, 1]);
    repository.rotate(File::Timestamp, &[12]);
    repository.publish();
    client.serve(&repository);
    client.refresh().unwrap();
    assert_eq!(client.versions(&repository), [2, 2, 2, 2]);
    // Names that are no file names stay in the folder.
    let content = b"what is downloaded";
    for name in ["file", "a/b/c.txt", "../../out", "a?b#c %41", "..", ".x"] {
        let target = Target::of(content);
        repository.targets.targets.insert(name.to_owned(), target);
        repository.publish();
        client.serve(&repository);
        let path = target.file_name(name);
        let quoted = path.replace('%', "%25").replace(' ', "%20");
        let quoted = quoted.replace('?', "%3F").replace('#', "%23");
        let quoted = if path.starts_with("../") {
            path.replacen("..", "%2E.", 1)
        } else {
            quoted
        };
        let quoted = format!("targets/{quoted}");
        client.place.set(&quoted, Answer::Bytes(content.to_vec()));
        assert_eq!(client.download(name), Ok(()), "{name}");
        client
            .place
            .set(&quoted, Answer::Bytes(b"what is downloadeD".to_vec()));
        assert!(client.download(name).unwrap_err().contains("hash"));
    }
    let targets = std::fs::read_dir(client.folder.path().join("targets")).unwrap();
    let targets: Vec<_> = targets.map(|entry| entry.unwrap().path()).collect();
    assert_eq!(targets.len(), 6, "{targets:?}");
    for path in targets {
        assert_eq!(std::fs::read(path).unwrap(), content);
    }
    assert_eq!(std::fs::read_dir(client.folder.path()).unwrap().count(), 3);
    let line = client.download("nothing").unwrap_err();
    assert_eq!(line, "tuf_client: targets.json: no target `nothing`\n");
}

/// Whatever a bad network gives for a file, it is refused in one line, and nothing is lost.
#[test]
fn bad_networks_are_refused() {
    let mut repository = repository();
    let client = Client::new(&repository);
    client.refresh().unwrap();
    repository.rotate(File::Root, &[21]);
    repository.publish();
    let portal = b"<!DOCTYPE html><title>Welcome to our network</title>";
    for (name, at) in [
        ("2.root.json", [1, 1, 1, 1]),
        ("timestamp.json", [2, 1, 1, 1]),
        ("2.snapshot.json", [2, 2, 1, 1]),
        ("2.targets.json", [2, 2, 2, 1]),
    ] {
        let whole = repository.files[name].clone();
        let elsewhere = format!("elsewhere/{name}");
        for (answer, needle) in [
            (Answer::Bytes(portal.to_vec()), ""),
            (Answer::Bytes(Vec::new()), ""),
            (Answer::Bytes(whole[..whole.len() / 2].to_vec()), ""),
            (Answer::CutOff(whole.clone()), "http"),
            (Answer::Elsewhere(elsewhere.clone()), "302"),
            (Answer::Status(500), "500"),
            (Answer::Status(204), "204"),
            (Answer::Endless, "longer than"),
        ] {
            client.serve(&repository);
            client.place.set(&elsewhere, Answer::Bytes(whole.clone()));
            client.place.set(&format!("metadata/{name}"), answer);
            let line = client.refresh().unwrap_err();
            assert!(line.contains(needle), "{name}: {line}");
            assert!(line.contains(name.trim_start_matches("2.")), "{line}");
            assert_eq!(line.lines().count(), 1, "{line}");
            assert_eq!(client.versions(&repository), at, "{name}");
        }
    }
    client.serve(&repository);
    client.refresh().unwrap();
    assert_eq!(client.versions(&repository), [2, 2, 2, 2]);
}

#[test]
fn bad_words_and_roots_are_refused() {
    let repository = repository();
    let client = Client::new(&repository);
    for words in [
        &["init"][..],
        &["refresh", "more"],
        &[],
        &["--what", "x", "refresh"],
    ] {
        assert!(client.run(words).is_err(), "{words:?}");
    }
    assert!(
        client
            .run(&["download"])
            .unwrap_err()
            .contains("--target-name")
    );
    let bad = client.folder.path().join("bad.json");
    for bytes in [&b"{}"[..], b"", &repository.files["1.targets.json"]] {
        std::fs::write(&bad, bytes).unwrap();
        assert!(client.run(&["init", &bad.to_string_lossy()]).is_err());
    }
    std::fs::write(client.metadata().join("root.json"), "{}").unwrap();
    assert!(client.refresh().unwrap_err().contains("root.json"));
    std::fs::remove_dir_all(client.metadata()).unwrap();
    assert!(client.refresh().unwrap_err().contains("init"));
}
