//! What the servers of the bench hand out, and the certificate that they show.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::peers::{self, Peer};
use super::{Bench, load};
use crate::build::cargo;
use crate::error::Error;
use crate::paths::Paths;
use crate::process;

/// The size that a pack has, in bytes.
const PACK: usize = 60_000;

/// Copies the built app, with a pack of [`PACK`] random bytes in the place of a catalog; gives its name.
pub(super) fn app_with_pack(app: &Path, folder: &Path) -> Result<String, Error> {
    let failed = |error: std::io::Error| Error::because("the app of the bench", error);
    let copied = Command::new("cp")
        .arg("-r")
        .arg(app)
        .arg(folder.join("app"))
        .status();
    if !copied.map_err(failed)?.success() {
        return Err(Error::Failed(format!("cannot copy {}", app.display())));
    }
    let file = folder.join("pack");
    let (count, path) = (PACK.to_string(), file.display().to_string());
    let random = process::output("openssl", &["rand", "-out", &path, &count]);
    let hash =
        random.and_then(|_| process::output("openssl", &["dgst", "-sha256", "-hex", "-r", &path]));
    let hash = hash.ok_or_else(|| Error::Failed("openssl gave no hash".to_owned()))?;
    let name = format!(
        "{}.bin",
        base64url(hash.split(' ').next().unwrap_or_default())
    );
    fs::rename(&file, folder.join("app/a").join(&name)).map_err(failed)?;
    let table = folder.join("app/app.toml");
    let text = fs::read_to_string(&table).map_err(failed)?;
    let known = text
        .split_once("catalogs = [")
        .and_then(|(_, rest)| rest.split('"').nth(1));
    let known = known.ok_or_else(|| Error::Failed("app.toml: no catalogs".to_owned()))?;
    let text = text.replacen(known, &format!("/a/{name}"), 1);
    fs::write(&table, text).map_err(failed)?;
    Ok(name)
}

/// Hexadecimal digits as base64url without padding, as in the names of files.
fn base64url(hex: &str) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bits = hex.bytes().flat_map(|digit| {
        let value = (digit as char).to_digit(16).unwrap_or_default();
        (0..4).rev().map(move |place| value >> place & 1)
    });
    let bits: Vec<u32> = bits.collect();
    let letters = bits.chunks(6).map(|six| {
        let value = six.iter().fold(0, |value, bit| value << 1 | bit) << (6 - six.len());
        LETTERS[value as usize] as char
    });
    letters.collect()
}

/// Where a bench of the server keeps certificate and key.
pub(super) fn pair(folder: &Path) -> (PathBuf, PathBuf) {
    (folder.join("cert.pem"), folder.join("key.pem"))
}

/// A fresh ECDSA pair.
pub(super) fn certificate(folder: &Path) -> Result<(), Error> {
    let (cert, key) = pair(folder);
    process::run_quietly(
        "make a certificate",
        Command::new("openssl")
            .args([
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
            ])
            .args([
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1",
            ])
            .arg("-out")
            .arg(cert)
            .arg("-keyout")
            .arg(key),
    )
}

impl Bench {
    /// The files, the pair, the two helpers.
    pub(super) fn prepare(paths: &Paths) -> Result<Self, Error> {
        let folder = paths.target().join("bench");
        let failed = |error| Error::because(folder.display(), error);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("files/a")).map_err(failed)?;
        certificate(&folder)?;
        process::run(
            "build the bare loop and the idle clients",
            cargo(paths)?
                .args([
                    "build",
                    "--release",
                    "--package",
                    "sidedoor",
                    "--examples",
                    "--features",
                    "embedded",
                ])
                .env("SIDEDOOR_APP_TAR", paths.target().join("app.tar")),
        )?;

        let name = app_with_pack(&paths.target().join("app"), &folder)?;
        let pack = folder.join("app/a").join(&name);
        fs::copy(&pack, folder.join("files/a").join(&name)).map_err(failed)?;
        let mut bench = Self {
            folder,
            pack: format!("/a/{name}"),
            headers: Vec::new(),
        };
        bench.headers = bench.headers_of_ours(paths)?;
        let lines: String = bench
            .headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\n"))
            .collect();
        fs::write(bench.folder.join("headers"), lines)
            .map_err(|error| Error::because("bench", error))?;
        Ok(bench)
    }

    fn headers_of_ours(&self, paths: &Paths) -> Result<Vec<(String, String)>, Error> {
        let ours = peers::ours(paths, self)?;
        let (_, headers, _) = load::fetch(&ours, &self.pack, &[])?;
        Ok(headers
            .into_iter()
            .filter(|(name, _)| name != "date")
            .collect())
    }

    pub(crate) fn pack_file(&self) -> PathBuf {
        self.folder
            .join("files")
            .join(self.pack.trim_start_matches('/'))
    }

    /// Each serves the same bytes and says 304 to its own tag, or nothing is measured.
    pub(super) fn check(&self, peers: &[Peer]) -> Result<(), Error> {
        let right = fs::read(self.pack_file()).map_err(|error| Error::because("bench", error))?;
        for peer in peers {
            let (status, _, body) = load::fetch(peer, &self.pack, &[])?;
            if status != 200 || body != right {
                return Err(Error::Failed(format!(
                    "{}: {status}, {} bytes of {}",
                    peer.name,
                    body.len(),
                    right.len()
                )));
            }
            let known = load::known(peer, &self.pack)?;
            let (status, _, _) = load::fetch(peer, &self.pack, &known)?;
            if status != 304 {
                return Err(Error::Failed(format!(
                    "{}: {status} where 304 was due",
                    peer.name
                )));
            }
        }
        println!(
            "• all serve the same {} bytes of {}",
            right.len(),
            self.pack
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_the_press_makes_them() {
        // printf '' | openssl dgst -sha256 -binary | basenc --base64url
        let hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(
            base64url(hex),
            "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"
        );
    }
}
