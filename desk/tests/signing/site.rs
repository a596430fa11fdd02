//! `site`: a new folder, whole or not at all.

use crate::command::{run, text};
use crate::kit::{Place, fine, names, refused};
use std::fs;

/// A list and open keys, and `site` with `more` options.
fn site(place: &Place, more: &[&str]) -> crate::kit::Said {
    let mut args = vec!["site", text(&place.site), "--keys", text(&place.keys)];
    args.extend(["--list", text(&place.list)]);
    args.extend(more);
    run(&args)
}

fn place() -> Place {
    let place = Place::empty();
    fine(&run(&["keys", text(&place.keys), "--no-passphrase"]));
    place
}

#[test]
fn it_has_all_that_was_chosen_and_verifies() {
    let place = place();
    let out = fine(&site(
        &place,
        &[
            "--front",
            "timer",
            "--look",
            "moss",
            "--name",
            "Minutes \"&\" more",
            "--language",
            "es",
            "--shared",
            "--code",
            "804713",
            "--code",
            "00550192",
        ],
    ));
    assert!(
        out.ends_with(&format!(
            "next: sidedoor check-config --site {}\n",
            place.site.display()
        )),
        "{out}"
    );
    let text = fs::read_to_string(place.site.join("site.toml")).unwrap();
    let table: toml::Table = text.parse().unwrap();
    for (key, value) in [
        ("front", "timer"),
        ("look", "moss"),
        ("name", "Minutes \"&\" more"),
        ("language", "es"),
    ] {
        assert_eq!(table[key].as_str(), Some(value));
    }
    assert_eq!(table["shared"].as_bool(), Some(true));
    assert_eq!(table["codes"].as_array().unwrap().len(), 2);
    assert!(!text.contains("804713"), "{text}");
    // The hash is the one that phones and the server make: PBKDF2 of the digits under the salt.
    use base64::Engine;
    let decode = |text: &str| {
        base64::engine::general_purpose::STANDARD
            .decode(text)
            .unwrap()
    };
    let salt: [u8; 16] = decode(table["salt"].as_str().unwrap()).try_into().unwrap();
    let code: digits::Code = "804713".parse().unwrap();
    assert_eq!(
        decode(table["codes"][0].as_str().unwrap()),
        code.hash(&salt)
    );
    fine(&place.verify(&[]));
    let folder = [
        "1.root.json",
        "1.snapshot.json",
        "1.targets.json",
        "site.toml",
        "targets/",
        "timestamp.json",
    ];
    assert_eq!(names(&place.site), folder);
}

#[test]
fn an_empty_folder_is_taken_and_a_full_one_refused() {
    let place = place();
    fs::create_dir(&place.site).unwrap();
    fs::write(place.site.join(".hidden"), "").unwrap();
    let code = ["--code", "804713"];
    refused(&site(&place, &code), &["site: is not empty"]);
    assert_eq!(names(&place.site), [".hidden"]);
    fs::remove_file(place.site.join(".hidden")).unwrap();
    fine(&site(&place, &code));
    refused(&site(&place, &code), &["site: is not empty"]);
    fine(&place.verify(&[]));
    fs::remove_dir_all(&place.site).unwrap();
    fs::write(&place.site, "a file").unwrap();
    refused(
        &site(&place, &code),
        &["site: is there already and is no folder"],
    );
    #[cfg(unix)]
    {
        fs::remove_file(&place.site).unwrap();
        std::os::unix::fs::symlink(place.at("elsewhere"), &place.site).unwrap();
        refused(
            &site(&place, &code),
            &["site: is there already and is no folder"],
        );
        assert!(!place.at("elsewhere").exists());
    }
}

#[test]
fn a_fault_leaves_nothing() {
    let place = place();
    let before = names(&place.at(""));
    for (more, why) in [
        (&[][..], "--code: a site needs a code"),
        (
            &["--code", "804713", "--code", "804713"],
            "--code: a code is there twice",
        ),
        (
            &["--code", "804713", "--front", "stove"],
            "--front: no front `stove`; there are: converter, calculator, timer",
        ),
        (
            &["--code", "804713", "--look", "dull"],
            "--look: no look `dull`; there are: lagoon",
        ),
        (
            &["--code", "804713", "--language", "xx"],
            "--language: no language `xx`; there are: ",
        ),
        (
            &["--code", "804713", "--name", " "],
            "--name: expected a name to show",
        ),
        (&["--code", "804713", "--keys", "nowhere"], "nowhere: "),
        (&["--code", "12345"], "a code has 6 to 8 digits"),
    ] {
        let (code, out, err) = site(&place, more);
        assert!(
            code == 2 && out.is_empty() && err.contains(why),
            "{more:?}: {err}"
        );
        assert_eq!(names(&place.at("")), before, "{more:?}");
    }
    fs::write(place.list.join("region.toml"), "version = 1\n").unwrap();
    let (code, _, err) = site(&place, &["--code", "804713"]);
    assert!(code == 2 && err.contains("region.toml:"), "{err}");
    assert_eq!(names(&place.at("")), before);
    // Digits that anybody tries first are told of.
    let sound = self::place();
    let out = fine(&site(&sound, &["--code", "123456"]));
    assert!(out.contains("among the first that anybody tries"), "{out}");
}
