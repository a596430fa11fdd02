//! A tiny app and site folder in a temporary directory, and a server that serves them.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use aws_lc_rs::digest;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clap::Parser;
use sidedoor::{Cli, Command, Server, Settings, prepare};
use tempfile::TempDir;
use trust::{Key, Target};

use crate::publisher::{Edition, SEEDS, publish_first};

/// The policy of the front that the fixture has, with the hash of its style in the colours of its look.
pub(crate) const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'sha256-zrmhjuLZopUjmG0yYRYlCbg2SPef4WHstcj+VZ3Zxlc='";

/// What a page is made of, before its placeholders are filled.
const PAGE: &str = "<!doctype html><title>%NAME%</title><style>:root{--page:%LIGHT-PAGE%;\
    --main:%LIGHT-MAIN%;--on-main:%LIGHT-ON%}@media (prefers-color-scheme:dark){:root{--page:%DARK-PAGE%;\
    --main:%DARK-MAIN%;--on-main:%DARK-ON%}}</style><body data-rest=\"%REST%\" data-list=\"%DATA%\" data-s=\"%SHARED%\">";

/// The looks of the fixture's `app.toml`, and the colours of a front's text.
const LOOKS: &str = "[look.plain]\n\
    light = { page = \"#f4f6f7\", main = \"#0b7285\", on = \"#ffffff\" }\n\
    dark = { page = \"#101517\", main = \"#3bb6c9\", on = \"#06252b\" }\n\
    [look.moss]\n\
    light = { page = \"#f5f7f3\", main = \"#3f6f2a\", on = \"#ffffff\" }\n\
    dark = { page = \"#121610\", main = \"#93c47d\", on = \"#12240a\" }\n";
const INK: &str = "ink = { light = [\"#16202a\"], dark = [\"#e9eef0\"] }\n";

pub(crate) struct Fixture {
    folder: TempDir,
    /// By what it is: `glue`, `wasm`, `inside-glue`, ...
    pub(crate) paths: BTreeMap<&'static str, String>,
}

impl Fixture {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut fixture = Self {
            folder,
            paths: BTreeMap::new(),
        };
        fixture.write_app();
        fixture.write_site("2040-01-01T00:00:00Z");
        fixture
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    pub(crate) fn write(&self, file: &str, content: impl AsRef<[u8]>) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    /// Replaces text in a file that has it.
    pub(crate) fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file}: {text}");
        self.write(file, text.replacen(from, to, 1));
    }

    fn write_app(&mut self) {
        let script = "export const answer = () => 42;\n".repeat(40);
        for (what, extension, content) in [
            ("glue", "js", script.clone().into_bytes()),
            ("wasm", "wasm", b"\0asm\x01\0\0\0".repeat(60)),
            ("inside-glue", "js", script.replace("42", "43").into_bytes()),
            ("inside-wasm", "bin", b"inside wasm".to_vec()),
            ("inside-css", "bin", b"inside css".to_vec()),
            ("check", "bin", b"worker wasm".to_vec()),
            ("en", "bin", b"catalog en".to_vec()),
            ("es", "bin", b"catalog es".to_vec()),
        ] {
            let path = format!("/a/{}.{extension}", name(&content));
            self.write(&format!("app{path}"), content);
            self.paths.insert(what, path);
        }
        let wasm = self.paths["wasm"].clone();
        let content = fs::read(self.path(&format!("app{wasm}"))).unwrap();
        self.write(&format!("app{wasm}.br"), brotli(&content));
        let path = |what: &str| format!("\"{}\"", self.paths[what]);
        self.write(
            "app/app.toml",
            format!(
                "layout = 3\nlanguages = [\"en\", \"es\"]\n\
                 inside = [{}, {}, {}]\ncheck = {}\ncatalogs = [{}, {}]\n{LOOKS}\
                 [[front]]\nid = \"converter\"\nlook = \"plain\"\nfiles = [{glue}, {wasm}]\n\
                 name = {{ en = \"Unit Converter\", es = \"Conversor\" }}\n{INK}\
                 [[front]]\nid = \"timer\"\nlook = \"moss\"\nfiles = [{glue}, {wasm}]\n\
                 name = {{ en = \"Kitchen Timer\", es = \"Minutero\" }}\n{INK}",
                path("inside-glue"),
                path("inside-wasm"),
                path("inside-css"),
                path("check"),
                path("en"),
                path("es"),
                glue = path("glue"),
                wasm = path("wasm"),
            ),
        );
        self.write(
            "app/sw.js",
            "const VERSION = \"%VERSION%\";\nconst FRONT = %FRONT%;\nconst REST = %REST%;\n\
             const CHECK = \"%CHECK%\";\nconst ROOT = \"%ROOT%\";\nconst FLOOR = %FLOOR%;\n",
        );
        for front in ["converter", "timer"] {
            self.write_front(&format!("app/fronts/{front}"));
        }
    }

    fn write_front(&self, front: &str) {
        for language in ["en", "es"] {
            let page = format!("{PAGE}{language} {}", "page ".repeat(200));
            self.write(&format!("{front}/index.{language}.html"), page);
            let manifest = format!(
                "{{\"name\":\"%NAME%\",\"lang\":\"{language}\",\"theme_color\":\"%PAGE%\"%SCREENSHOTS%}}"
            );
            let file = format!("{front}/manifest.{language}.webmanifest");
            self.write(&file, manifest);
        }
        let (policy, _) = CSP.split_once("'sha256-").unwrap();
        self.write(&format!("{front}/csp"), format!("{policy}%STYLE%\n"));
        for look in ["plain", "moss"] {
            for icon in ["icon-192", "icon-512", "icon-maskable", "icon-180"] {
                self.write(
                    &format!("{front}/{look}/{icon}.png"),
                    format!("{look} {icon}"),
                );
            }
            self.write(&format!("{front}/{look}/icon.svg"), "<svg/>".repeat(30));
        }
    }

    /// A signed list that expires at the given time, twice: for an operator and as demonstration.
    pub(crate) fn write_site(&self, expires: &str) {
        for site in ["site", "app/site"] {
            publish_first(self, site, expires);
            self.write(&format!("{site}/site.toml"), "front = \"converter\"\n");
        }
    }

    /// Signs another list for the site folder and puts it in place, the file that names the others last.
    pub(crate) fn publish(&self, version: u64, expires: &str, list: &str) {
        let edition = Edition {
            version,
            expires,
            files: &[("numbers", "the numbers"), ("list", list)],
            seeds: SEEDS,
        };
        edition.write(self, "site", version);
    }

    /// Under which path a list is served.
    pub(crate) fn published(&self, list: &str) -> String {
        format!("/data/{}", Target::of(list.as_bytes()).file_name("list"))
    }

    /// Paths of the signed files, as they are served.
    pub(crate) fn data(&self, name: &str) -> String {
        let content = if name == "list" {
            "the list"
        } else {
            "the numbers"
        };
        format!("/data/{}", Target::of(content.as_bytes()).file_name(name))
    }

    /// `serve` with the fixture's app and site folder, one code, and `more`.
    pub(crate) fn arguments(&self, more: &[&str]) -> Vec<String> {
        let mut arguments = vec!["sidedoor".to_owned(), "serve".to_owned()];
        for (option, folder) in [("--app", "app"), ("--site", "site")] {
            arguments.push(option.to_owned());
            arguments.push(self.path(folder).display().to_string());
        }
        arguments.extend(["--code", "123456"].map(str::to_owned));
        arguments.extend(more.iter().map(|text| (*text).to_owned()));
        arguments
    }

    pub(crate) fn settings(&self, more: &[&str]) -> Settings {
        match Cli::try_parse_from(self.arguments(more)).unwrap().command {
            Command::Serve(settings) => settings,
            other => panic!("{other:?}"),
        }
    }

    /// A server in this process; gives its address. It ends with the test.
    pub(crate) async fn serve(&self, more: &[&str]) -> SocketAddr {
        let settings = self.settings(more);
        let server = Server::bind(&settings, prepare(&settings).unwrap())
            .await
            .unwrap();
        let url = server.urls().remove(0);
        tokio::spawn(server.run(std::future::pending()));
        let address = url.split('/').nth(2).unwrap();
        address.parse().unwrap()
    }
}

/// base64url of the SHA-256, as in file names.
pub(crate) fn name(content: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, content))
}

pub(crate) fn key(number: u8) -> Key {
    Key::from_seed([number; 32]).unwrap()
}

pub(crate) fn brotli(content: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    brotli::CompressorWriter::new(&mut out, 4096, 11, 22)
        .write_all(content)
        .unwrap();
    out
}

pub(crate) fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_sidedoor"))
}
