//! Bad input and bad disks: one clear error, nothing half written.

use crate::kit::{NoNet, Place, empty, legal, place, tree};
use sidedoor_desk::import::{Disk, Real, import, limits};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;

/// The import fails with one line that has these words, and leaves the folder as it was.
fn refused(room: &Place, words: &str) {
    let before = tree(&room.options.to);
    let error = room.try_import().unwrap_err().to_string();
    assert!(
        error.contains(words) && error.lines().count() == 1,
        "wanted {words}: {error}"
    );
    assert_eq!(tree(&room.options.to), before);
    assert!(
        room.options.to.exists() != before.is_empty(),
        "no empty folder is left"
    );
}

/// Writes zeros that are packed to a thousandth, as a bomb is.
fn bomb(path: &Path, name: &str, start: &[u8], length: u64) {
    let mut zip = zip::ZipWriter::new(File::create(path).unwrap());
    let options = zip::write::SimpleFileOptions::default().large_file(true);
    zip.start_file(name, options).unwrap();
    zip.write_all(start).unwrap();
    let chunk = format!("{}\n", "x".repeat(1023))
        .repeat(1 << 10)
        .into_bytes();
    for _ in 0..length >> 20 {
        zip.write_all(&chunk).unwrap();
    }
    zip.finish().unwrap();
}

#[test]
fn a_zip_bomb() {
    let room = empty();
    let path = room.dir.path().join("source/bomb.zip");
    bomb(&path, "services.csv", b"id,name\n", 256 << 20);
    assert!(fs::metadata(&path).unwrap().len() < 1 << 20);
    refused(&room.only("bomb.zip"), "unpacks to far more than its size");
}

#[test]
fn a_zip_with_too_many_files_or_of_nothing() {
    let room = empty();
    let path = room.dir.path().join("source/many.zip");
    let mut zip = zip::ZipWriter::new(File::create(&path).unwrap());
    for at in 0..=limits::ENTRIES {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(format!("{at}.txt"), options).unwrap();
    }
    zip.finish().unwrap();
    refused(&room.only("many.zip"), "holds more than 500 files");
    let room = empty();
    room.put("broken.zip", b"PK\x03\x04 and then nothing");
    refused(&room.only("broken.zip"), "cannot be unpacked");
}

#[test]
fn names_in_a_zip_lead_nowhere() {
    let room = empty();
    let path = room.dir.path().join("source/slip.zip");
    let mut zip = zip::ZipWriter::new(File::create(&path).unwrap());
    let options = zip::write::SimpleFileOptions::default();
    for (name, text) in [
        ("../../services.csv", "id,name\ns1,Legal help\n"),
        (
            "/tmp/phones.csv",
            "id,service_id,number\np1,s1,203-555-0100\n",
        ),
    ] {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    let room = room.only("slip.zip");
    room.one();
    assert!(!room.dir.path().join("services.csv").exists());
}

/// A file of a gigabyte that takes no room: its middle is a hole, which reads as zeros.
fn huge(room: &Place, name: &str, start: &[u8]) {
    let path = room.dir.path().join("source").join(name);
    let mut file = File::create(path).unwrap();
    file.write_all(start).unwrap();
    file.set_len(1 << 30).unwrap();
}

#[test]
fn a_gigabyte_in_one_cell() {
    let room = legal(&[]);
    huge(
        &room,
        "services.csv",
        b"id,name,description\ns1,Legal help,\"",
    );
    refused(&room, "one row is longer than 4 MiB");
    let room = empty();
    huge(&room, "list.json", b"[{\"id\":\"s1\",\"description\":\"");
    // Zeros are no characters of JSON; the limit or the parser stops at the first of them.
    refused(&room, "list.json: ");
    let room = empty();
    let long = format!("[{{\"id\":\"s1\",\"name\":\"{}\"}}]", "x".repeat(70 << 20));
    room.put("list.json", long.as_bytes());
    refused(&room, "one object is longer than 64 MiB");
}

#[test]
fn a_gigabyte_costs_no_more_memory_than_its_limit() {
    let room = legal(&[]);
    huge(
        &room,
        "services.csv",
        b"id,name,description\ns1,Legal help,\"",
    );
    // 300 MiB of address space hold the program, but not the cell.
    let program = format!(
        "ulimit -v 307200; exec '{}' import '{}' --to '{}' --publisher P --licence L",
        env!("CARGO_BIN_EXE_sidedoor-desk"),
        room.options.source,
        room.options.to.display()
    );
    let out = Command::new("sh").args(["-c", &program]).output().unwrap();
    let said = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(2), "{said}");
    assert!(said.contains("one row is longer than 4 MiB"), "{said}");
}

#[test]
fn references_in_a_circle() {
    let room = legal(&[
        (
            "organizations.csv",
            "id,name,parent_organization_id\no1,Example Aid,o2\no2,Other Aid,o1\n",
        ),
        (
            "attributes.csv",
            "id,link_id,link_entity,taxonomy_term_id\n1,s1,service,t1\n",
        ),
        (
            "taxonomy_terms.csv",
            "id,code,name,parent_id\nt1,a,Legal,t2\nt2,b,Rights,t3\nt3,c,Help,t1\n",
        ),
    ]);
    let (report, service) = room.one();
    assert_eq!(service.name.in_language("en"), "Legal help");
    assert!(crate::kit::left(
        &report,
        "the terms above a term",
        "circle"
    ));
}

#[test]
fn references_to_nothing() {
    let room = place(&[
        (
            "services.csv",
            "id,organization_id,name\ns1,nobody,Legal help\n",
        ),
        (
            "phones.csv",
            "id,service_id,number\np1,s1,203-555-0100\np2,nothing,203-555-0101\n",
        ),
        (
            "service_at_location.csv",
            "id,service_id,location_id\nx1,s1,nowhere\n",
        ),
    ]);
    let (_, service) = room.one();
    assert_eq!(
        service.organization, "Example Data",
        "the publisher, for want of a name"
    );
    assert_eq!(service.phones.len(), 1);
}

#[test]
fn bytes_that_are_no_text() {
    let room = legal(&[]);
    room.put(
        "services.csv",
        b"id,organization_id,name\ns1,o1,Ayuda Ni\xf1os\n",
    );
    refused(&room, "services.csv: is not UTF-8 near byte");
    let mut room = room;
    room.options.encoding = Some("windows-1252".into());
    room.put(
        "services.csv",
        b"id,organization_id,name\ns1,o1,Legal: Ni\xf1os\n",
    );
    assert_eq!(room.one().1.name.in_language("en"), "Legal: Niños");
    room.options.encoding = Some("klingon-8".into());
    refused(&room, "--encoding: is not known");
}

#[test]
fn what_is_no_package() {
    let room = empty();
    room.put("picture.png", b"\x89PNG");
    refused(
        &room.only("picture.png"),
        "is no folder, zip, .csv, .json or .ndjson",
    );
    let room = empty();
    room.put("list.json", b"{\"a\":[1,2");
    refused(&room, "breaks off in line 1");
    let room = empty();
    room.put("services.csv", b"colour,size\nred,1\n");
    refused(&room, "has none of the columns of services");
    let room = place(&[("organizations.csv", "id,name\no1,Example Aid\n")]);
    refused(&room, "holds no service");
    let mut room = legal(&[]);
    room.options.source = "nowhere/at/all".into();
    refused(&room, "nowhere/at/all: ");
    let room = legal(&[("service.csv", "id,name\ns9,Clinic\n")]);
    room.one();
}

#[test]
fn words_of_the_command_that_are_wrong() {
    type Change = fn(&mut Place);
    let change: [(&str, Change); 3] = [
        ("--publisher", |room| room.options.publisher = " ".into()),
        ("--licence", |room| room.options.licence = "a\nb".into()),
        ("--language", |room| room.options.language = "xx".into()),
    ];
    for (words, change) in change {
        let mut room = legal(&[]);
        change(&mut room);
        refused(&room, words);
    }
    let room = legal(&[]);
    fs::create_dir(&room.options.to).unwrap();
    fs::write(room.options.to.join("holiday.txt"), "").unwrap();
    let error = room.try_import().unwrap_err().to_string();
    assert!(error.contains("has no region.toml"), "{error}");
}

#[test]
fn own_files_that_are_broken_are_named() {
    let room = legal(&[]).with_connecticut();
    fs::write(
        room.options.to.join("organizations/cfj.toml"),
        "organization = \n",
    )
    .unwrap();
    refused(&room, "cfj.toml: ");
    let room = legal(&[]).with_connecticut();
    room.import();
    fs::write(room.options.to.join("import.toml"), "[[import]]\n").unwrap();
    refused(&room, "import.toml: ");
}

/// A disk on which so many calls succeed, and no further one: it is full. Room for going back is
/// there, as on a real one.
struct Full {
    left: usize,
    /// Renames fail as well once it is full.
    renames: bool,
}

impl Full {
    fn use_one(&mut self) -> io::Result<()> {
        match self.left.checked_sub(1) {
            Some(left) => self.left = left,
            None => return Err(io::Error::from(io::ErrorKind::StorageFull)),
        }
        Ok(())
    }
}

impl Disk for Full {
    fn make(&mut self, dir: &Path) -> io::Result<()> {
        self.use_one()?;
        Real.make(dir)
    }

    fn write(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.use_one() {
            // Half of a file is there when the disk is full.
            Real.write(path, &bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        Real.write(path, bytes)
    }

    fn settle(&mut self, dir: &Path) -> io::Result<()> {
        self.use_one()?;
        Real.settle(dir)
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        if self.renames {
            // The first rename that fails is the last that does.
            if let Err(error) = self.use_one() {
                self.renames = false;
                return Err(error);
            }
        }
        Real.rename(from, to)
    }

    fn remove(&mut self, dir: &Path) -> io::Result<()> {
        Real.remove(dir)
    }
}

#[test]
fn a_disk_that_fills_up_at_any_moment_leaves_the_old_folder() {
    for own in [false, true] {
        let mut failures = 0;
        for left in 0.. {
            let room = legal(&[]);
            let room = if own { room.with_connecticut() } else { room };
            let before = tree(&room.options.to);
            let mut disk = Full {
                left,
                renames: true,
            };
            match import(&room.options, &mut NoNet, &mut disk) {
                Ok(_) => break,
                Err(error) => {
                    failures += 1;
                    let said = error.to_string();
                    assert!(said.lines().count() == 1 && said.contains("list"), "{said}");
                    assert_eq!(tree(&room.options.to), before, "after {left} calls");
                    assert_eq!(room.options.to.exists(), own, "after {left} calls");
                }
            }
        }
        assert!(failures > 8, "{failures}");
    }
}

#[test]
fn an_import_that_was_cut_short_is_noticed() {
    let room = legal(&[]).with_connecticut();
    fs::create_dir(room.options.to.join(".import-old")).unwrap();
    refused(&room, "is left of an import that was cut short");
    // What was written beside it, and never renamed, is no obstacle.
    let room = legal(&[]).with_connecticut();
    fs::create_dir(room.options.to.join(".import-new")).unwrap();
    room.import();
    assert!(!room.options.to.join(".import-new").exists());
}
