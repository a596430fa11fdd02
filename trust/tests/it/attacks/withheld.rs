//! Attacks that keep an update from arriving.

use trust::{Error, File, Update};

use crate::common::{Phone, Repository};

/// One place that lies, or keeps silent, costs nothing but that one try.
#[test]
fn malicious_mirrors_preventing_updates() {
    let mut repository = Repository::new();
    let mut phone = Phone::new(&repository);
    phone.update(&mut repository).unwrap();
    repository.rotate(File::Timestamp, &[12]);
    repository.publish();
    for name in [
        "2.root.json",
        "timestamp.json",
        "2.snapshot.json",
        "2.targets.json",
    ] {
        for lie in [None, Some(&b""[..]), Some(b"<html>"), Some(b"{}")] {
            let mut phone = phone.clone();
            let lied = phone.update_from(|asked, _| {
                let honest = repository.files.get(asked).cloned();
                if asked == name {
                    lie.map(<[u8]>::to_vec)
                } else {
                    honest
                }
            });
            assert!(lied.is_err(), "{name}");
            assert_eq!(phone.versions()[3], 1, "{name}");
            phone.update(&mut repository).unwrap();
            assert_eq!(phone.versions(), [2, 2, 2, 2], "{name}");
        }
    }
}

/// How long a fetch may take, the one who fetches decides. Whatever was given by then stays good,
/// and an update that is dropped in the middle costs nothing.
#[test]
fn slow_retrieval_attack() {
    let mut repository = Repository::new();
    let mut phone = Phone::new(&repository);
    phone.update(&mut repository).unwrap();
    repository.rotate(File::Timestamp, &[12]);
    repository.publish();
    for patience in 0..5 {
        let mut update = Update::new(&phone.root, phone.kept(), phone.policy).unwrap();
        for _ in 0..patience {
            let bytes = repository.get(&update.wants().unwrap().name);
            update.give(bytes.as_deref()).unwrap();
        }
        let file = update.wants().unwrap().file;
        assert_eq!(
            update.clone().finish().unwrap_err(),
            Error::Unfinished { file }
        );
        let kept = [update.root().to_vec()];
        assert!(Update::new(&kept[0], update.kept(), phone.policy).is_ok());
        let mut phone = phone.clone();
        phone.update(&mut repository).unwrap();
        assert_eq!(phone.versions(), [2, 2, 2, 2]);
    }
}
