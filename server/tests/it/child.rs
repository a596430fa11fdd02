//! The real program as a process of its own: what it says, what it takes, how it ends.

use std::net::SocketAddr;
use std::process::{ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::{sleep, timeout};

use crate::fixture::{Fixture, program};

/// A running server; ended when dropped.
pub(crate) struct Running {
    child: Child,
    out: BufReader<ChildStdout>,
    complaints: Arc<Mutex<String>>,
    /// Where it said that it is found, in order.
    pub(crate) addresses: Vec<SocketAddr>,
}

impl Running {
    /// `serve` on the fixture with `more`, and one ready line for each of `listeners`.
    pub(crate) async fn start(fixture: &Fixture, listeners: usize, more: &[&str]) -> Self {
        let mut command = Command::new(program());
        command.args(&fixture.arguments(more)[1..]);
        Self::from(command, listeners).await
    }

    /// The same inside a shell that first runs `before`, for instance to set limits.
    pub(crate) async fn under(
        before: &str,
        fixture: &Fixture,
        listeners: usize,
        more: &[&str],
    ) -> Self {
        let mut command = Command::new("sh");
        command
            .args(["-c", &format!("{before}; exec \"$@\""), "sh"])
            .arg(program())
            .args(&fixture.arguments(more)[1..]);
        Self::from(command, listeners).await
    }

    pub(crate) async fn from(mut command: Command, listeners: usize) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let complaints = Arc::new(Mutex::new(String::new()));
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let kept = complaints.clone();
        tokio::spawn(async move {
            while let Ok(Some(line)) = lines.next_line().await {
                let mut kept = kept.lock().unwrap();
                kept.push_str(&line);
                kept.push('\n');
            }
        });
        let out = BufReader::new(child.stdout.take().unwrap());
        let mut running = Self {
            child,
            out,
            complaints,
            addresses: Vec::new(),
        };
        for _ in 0..listeners {
            let mut line = String::new();
            running.out.read_line(&mut line).await.unwrap();
            let url = line.trim_end().strip_prefix("ready ");
            let url = url.unwrap_or_else(|| panic!("`{line}` {}", running.said()));
            if url.starts_with("http") {
                let address = url.split('/').nth(2).unwrap();
                running.addresses.push(address.parse().unwrap());
            }
        }
        running
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id().unwrap()
    }

    /// Everything on stderr so far.
    pub(crate) fn said(&self) -> String {
        self.complaints.lock().unwrap().clone()
    }

    /// Waits until stderr holds `needle`.
    pub(crate) async fn says(&self, needle: &str) {
        let heard = timeout(Duration::from_secs(20), async {
            while !self.said().contains(needle) {
                sleep(Duration::from_millis(20)).await;
            }
        });
        assert!(heard.await.is_ok(), "`{needle}`: {}", self.said());
    }

    pub(crate) async fn signal(&self, name: &str) {
        let pid = self.pid().to_string();
        let mut kill = Command::new("kill");
        kill.args([&format!("-{name}"), &pid]);
        assert!(kill.status().await.unwrap().success());
    }

    /// Its end, with all that it said on stdout after the ready lines.
    pub(crate) async fn end(mut self) -> (ExitStatus, String, String) {
        let status = timeout(Duration::from_secs(40), self.child.wait());
        let status = status.await.expect("it ends").unwrap();
        let mut rest = String::new();
        self.out.read_to_string(&mut rest).await.unwrap();
        sleep(Duration::from_millis(50)).await;
        (status, rest, self.said())
    }

    /// Kibibytes of memory that it holds.
    pub(crate) fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS"));
        let number = line.unwrap().split_whitespace().nth(1).unwrap();
        number.parse().unwrap()
    }

    /// Ticks of processor time that it used, a hundredth of a second each.
    pub(crate) fn ticks(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid())).unwrap();
        let fields: Vec<_> = stat
            .rsplit(')')
            .next()
            .unwrap()
            .split_whitespace()
            .collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    }
}
