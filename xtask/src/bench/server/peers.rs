//! The servers that take part: ours, those that others use, and a bare loop. Each has one worker, TLS 1.3, the same key, the
//! same files and the same headers, and writes no log.

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::Bench;
use super::files::pair;
use crate::code;
use crate::error::Error;
use crate::paths::Paths;
use crate::process;

/// Which processor the servers have; the other one asks.
const SERVING: &str = "0";

/// A running server; ended when dropped.
pub(super) struct Peer {
    pub(super) name: &'static str,
    pub(super) version: String,
    pub(super) address: SocketAddr,
    child: Child,
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Peer {
    fn start(
        name: &'static str,
        version: String,
        address: SocketAddr,
        command: &mut Command,
    ) -> Result<Self, Error> {
        Self::start_telling(name, version, address, command, Stdio::null())
    }

    /// The same; what it complains of goes to `complaints`.
    fn start_telling(
        name: &'static str,
        version: String,
        address: SocketAddr,
        command: &mut Command,
        complaints: Stdio,
    ) -> Result<Self, Error> {
        let program = command.get_program().to_owned();
        let mut pinned = Command::new("taskset");
        pinned
            .args(["-c", SERVING])
            .arg(program)
            .args(command.get_args());
        for (variable, value) in command.get_envs() {
            pinned.env(variable, value.unwrap_or_default());
        }
        let child = pinned
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(complaints)
            .spawn()
            .map_err(|error| Error::because(format!("starting {name}"), error))?;
        let peer = Self {
            name,
            version,
            address,
            child,
        };
        let start = Instant::now();
        while TcpStream::connect(address).is_err() {
            if start.elapsed() > Duration::from_secs(20) {
                return Err(Error::Failed(format!(
                    "{name} does not answer at {address}"
                )));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(peer)
    }

    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Seconds of processor time so far, of all its threads, as fine as the system counts them.
    pub(super) fn seconds(&self) -> Result<f64, Error> {
        let failed = |error: &dyn std::fmt::Display| {
            Error::because(format!("/proc of {}", self.name), error)
        };
        let mut nanoseconds = 0_u64;
        let tasks =
            fs::read_dir(format!("/proc/{}/task", self.pid())).map_err(|error| failed(&error))?;
        for task in tasks.flatten() {
            let line = fs::read_to_string(task.path().join("schedstat"))
                .map_err(|error| failed(&error))?;
            let spent = line
                .split(' ')
                .next()
                .and_then(|spent| spent.parse::<u64>().ok());
            nanoseconds += spent.ok_or_else(|| failed(&"no schedstat"))?;
        }
        Ok(nanoseconds as f64 / 1e9)
    }

    /// Kibibytes of memory.
    pub(super) fn memory(&self) -> Result<u64, Error> {
        let path = format!("/proc/{}/status", self.pid());
        let text = fs::read_to_string(&path).map_err(|error| Error::because(&path, error))?;
        let line = text.lines().find(|line| line.starts_with("VmRSS"));
        let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
        number.ok_or_else(|| Error::Failed(format!("{path}: no VmRSS")))
    }
}

fn free() -> Result<SocketAddr, Error> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map_err(|error| Error::because("a free port", error))
}

/// Ours, with the demonstration site.
pub(super) fn ours(paths: &Paths, bench: &Bench) -> Result<Peer, Error> {
    ours_with(paths, bench, &[], Stdio::null())
}

/// Ours, with more options, and with a place for what it says of a site that was read anew.
pub(super) fn ours_with(
    paths: &Paths,
    bench: &Bench,
    more: &[&str],
    complaints: Stdio,
) -> Result<Peer, Error> {
    let address = free()?;
    let (cert, key) = pair(&bench.folder);
    let program = paths.binary("sidedoor");
    let version = process::output(&program, &["--version"]).unwrap_or_default();
    let mut command = Command::new(program);
    command.args([
        "serve",
        "--workers",
        "1",
        "--code",
        &code::make_up()?,
        "--https",
        &address.to_string(),
    ]);
    command.arg("--app").arg(bench.folder.join("app"));
    command
        .arg("--cert")
        .arg(cert)
        .arg("--key")
        .arg(key)
        .args(["--age-time", "600"])
        .args(more);
    let version = version.trim().to_owned();
    Peer::start_telling("sidedoor", version, address, &mut command, complaints)
}

/// Everyone who takes part.
pub(super) fn start(paths: &Paths, bench: &Bench) -> Result<Vec<Peer>, Error> {
    Ok(vec![
        ours(paths, bench)?,
        floor(paths, bench)?,
        nginx(bench)?,
        static_web_server(paths, bench)?,
        caddy(bench)?,
    ])
}

fn floor(paths: &Paths, bench: &Bench) -> Result<Peer, Error> {
    let address = free()?;
    let (cert, key) = pair(&bench.folder);
    let mut command = Command::new(paths.shared_target().join("release/examples/floor"));
    command.arg(address.to_string()).arg(cert).arg(key);
    command
        .arg(bench.folder.join("headers"))
        .arg(bench.pack_file());
    Peer::start(
        "bare loop",
        "hyper and rustls, one fixed answer".to_owned(),
        address,
        &mut command,
    )
}

/// The headers that a server does not make of itself.
fn own_headers(bench: &Bench) -> impl Iterator<Item = (&str, &str)> {
    let made = ["content-type", "content-length", "etag", "vary"];
    let own = bench
        .headers
        .iter()
        .filter(move |(name, _)| !made.contains(&name.as_str()));
    own.map(|(name, value)| (name.as_str(), value.as_str()))
}

fn write(folder: &Path, name: &str, text: &str) -> Result<String, Error> {
    let path = folder.join(name);
    fs::write(&path, text).map_err(|error| Error::because(path.display(), error))?;
    Ok(path.display().to_string())
}

fn nginx(bench: &Bench) -> Result<Peer, Error> {
    let address = free()?;
    let folder = bench.folder.display();
    let headers: String = own_headers(bench)
        .map(|(name, value)| format!("add_header {name} \"{value}\";\n"))
        .collect();
    let text = format!(
        "daemon off; master_process off; worker_processes 1; pid {folder}/nginx.pid; error_log /dev/null;\n\
         events {{ worker_connections 4096; }}\n\
         http {{ access_log off; server_tokens off; sendfile on; tcp_nopush on; keepalive_requests 100000000;\n\
         http2_max_requests 100000000; open_file_cache max=100; default_type application/octet-stream;\n\
         client_body_temp_path {folder}/n; proxy_temp_path {folder}/n; fastcgi_temp_path {folder}/n;\n\
         uwsgi_temp_path {folder}/n; scgi_temp_path {folder}/n;\n\
         server {{ listen {address} ssl http2; root {folder}/files;\n\
         ssl_certificate {folder}/cert.pem; ssl_certificate_key {folder}/key.pem; ssl_protocols TLSv1.3;\n\
         ssl_session_tickets off; ssl_session_cache off; ssl_buffer_size 16k;\n{headers}}} }}\n"
    );
    let file = write(&bench.folder, "nginx.conf", &text)?;
    let version = Command::new("nginx")
        .arg("-v")
        .output()
        .map_err(|error| Error::because("nginx", error))?;
    let version = String::from_utf8_lossy(&version.stderr).trim().to_owned();
    Peer::start(
        "nginx",
        version,
        address,
        Command::new("nginx").args(["-c", &file]),
    )
}

fn static_web_server(paths: &Paths, bench: &Bench) -> Result<Peer, Error> {
    let address = free()?;
    let (cert, key) = pair(&bench.folder);
    let headers: String = own_headers(bench)
        .map(|(name, value)| format!("{name} = {value:?}\n"))
        .collect();
    let text = format!(
        "[advanced]\n[[advanced.headers]]\nsource = \"**\"\n[advanced.headers.headers]\n{headers}"
    );
    let file = write(&bench.folder, "sws.toml", &text)?;
    let program = paths.which("static-web-server").ok_or_else(|| {
        Error::Failed("static-web-server is not here: cargo install --root \"$SIDEDOOR_CACHE/tools\" static-web-server --locked".to_owned())
    })?;
    let version = process::output(&program, &["--version"]).unwrap_or_default();
    let version = version
        .lines()
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .last()
        .unwrap_or_default();
    let mut command = Command::new(&program);
    command.args([
        "--config-file",
        &file,
        "--host",
        "127.0.0.1",
        "--port",
        &address.port().to_string(),
    ]);
    command.arg("--root").arg(bench.folder.join("files"));
    command.args([
        "--threads-multiplier",
        "1",
        "--log-level",
        "error",
        "--http2=true",
        "--compression=false",
    ]);
    command.args([
        "--security-headers=false",
        "--cache-control-headers=false",
        "--directory-listing=false",
    ]);
    command
        .arg("--http2-tls-cert")
        .arg(cert)
        .arg("--http2-tls-key")
        .arg(key);
    Peer::start(
        "static-web-server",
        format!("static-web-server {version}"),
        address,
        &mut command,
    )
}

fn caddy(bench: &Bench) -> Result<Peer, Error> {
    let address = free()?;
    let folder = bench.folder.display();
    let headers: String = own_headers(bench)
        .map(|(name, value)| format!("{name} \"{value}\"\n"))
        .collect();
    let text = format!(
        "{{\nadmin off\nauto_https off\nlog {{\noutput discard\n}}\n}}\nhttps://127.0.0.1:{}, https://localhost:{0} {{\n\
         bind 127.0.0.1\ntls {folder}/cert.pem {folder}/key.pem {{\nprotocols tls1.3\n}}\nroot * {folder}/files\n\
         header {{\n{headers}}}\nfile_server\n}}\n",
        address.port()
    );
    let file = write(&bench.folder, "Caddyfile", &text)?;
    let version = process::output("caddy", &["version"]).unwrap_or_default();
    let mut command = Command::new("caddy");
    command
        .args(["run", "--adapter", "caddyfile", "--config", &file])
        .env("GOMAXPROCS", "1")
        .env("HOME", &bench.folder);
    Peer::start(
        "caddy",
        format!("caddy {}", version.trim()),
        address,
        &mut command,
    )
}
