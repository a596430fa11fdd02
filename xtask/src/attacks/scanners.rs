//! Scanners: `testssl.sh` for the TLS, the MDN HTTP Observatory for the headers.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::Target;
use crate::error::Error;
use crate::paths::Paths;

/// How the Observatory comes here.
pub(super) const INSTALL: &str = "npm install --ignore-scripts --prefix \"$SIDEDOOR_CACHE/tools/observatory\" @mdn/mdn-http-observatory";

/// What it gave last: less is a step back.
const SCORE: i64 = 135;

/// What is wanted; `docs/benchmarks.md` says what is missing.
const WANTED: i64 = 155;

/// Findings that are about the test's own authority or about DNS, not about the server; and BREACH, which needs a secret and
/// something of the request in one compressed answer: no answer here has either.
const OF_THE_TEST: [&str; 7] = [
    "BREACH",
    "cert_chain_of_trust",
    "cert_crlDistributionPoints",
    "cert_ocspURL",
    "cert_revocation",
    "cert_trust",
    "DNS_CAArecord",
];

/// What counts as a finding. The last one is a scan that could not go on.
const SEVERITIES: [&str; 5] = ["LOW", "MEDIUM", "HIGH", "CRITICAL", "FATAL"];

pub(super) fn observatory(paths: &Paths) -> PathBuf {
    paths
        .tools()
        .join("observatory/node_modules/@mdn/mdn-http-observatory")
}

/// Everything that testssl.sh finds to be LOW or worse.
pub(super) fn tls(target: &Target) -> Result<String, Error> {
    let file = target.folder.join("testssl.json");
    let _ = fs::remove_file(&file);
    let output = Command::new("testssl")
        .args([
            "--quiet",
            "--color",
            "0",
            "--nodns",
            "none",
            "--warnings",
            "off",
            "--severity",
            "LOW",
        ])
        .arg("--add-ca")
        .arg(target.folder.join("ca.pem"))
        .arg("--jsonfile")
        .arg(&file)
        .arg(format!("localhost:{}", target.https.port()))
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Error::because("testssl", error))?;
    let text = fs::read_to_string(&file).map_err(|error| {
        Error::because(
            "testssl",
            format!("{error}; it ended with {}", output.status),
        )
    })?;
    let field = |line: &str, name: &str| {
        let rest = line.trim().strip_prefix(&format!("\"{name}\""))?;
        Some(
            rest.trim_start_matches([' ', ':'])
                .trim_matches(['"', ',', ' '])
                .to_owned(),
        )
    };
    let mut found = Vec::new();
    let (mut id, mut severity) = (String::new(), String::new());
    for line in text.lines() {
        if let Some(value) = field(line, "id") {
            id = value;
        } else if let Some(value) = field(line, "severity") {
            severity = value;
        } else if let Some(value) = field(line, "finding") {
            let counts = SEVERITIES.contains(&severity.as_str());
            let own = OF_THE_TEST.iter().any(|known| id.starts_with(known));
            if counts && !own {
                found.push(format!("{id} {severity}: {value}"));
            }
        }
    }
    let whole = text.contains("\"scanTime\"") || text.trim_end().ends_with(']');
    match found.is_empty() && whole {
        true => Ok("nothing found".to_owned()),
        false => Err(Error::Failed(format!(
            "{} findings: {}",
            found.len(),
            found.join("; ")
        ))),
    }
}

/// Asks for the usual ports, and is led to the server's.
const SCAN: &str = r#"
import net from "node:net";
const [folder, http, https] = process.argv.slice(1);
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...words) {
  const options = Array.isArray(words[0]) ? words[0][0] : words[0];
  const port = { 80: http, 443: https }[options?.port];
  if (port) options.port = Number(port);
  return connect.apply(this, words);
};
const { scan } = await import(`${folder}/src/scanner/index.js`);
const { scan: result, tests } = await scan("localhost");
const lost = Object.entries(tests).filter(([, test]) => !test.pass).map(([name, test]) => `${name}: ${test.result}`);
console.log(`${result.grade} ${result.score} ${lost.join("; ")}`);
"#;

/// Grade and score.
pub(super) fn headers(paths: &Paths, target: &Target) -> Result<String, Error> {
    let failed = |error: &dyn std::fmt::Display| Error::because("the HTTP Observatory", error);
    let folder = observatory(paths);
    // Where it looks for the browsers' list, which its own setup would fetch.
    fs::write(folder.join("conf/hsts-preload.json"), "{}").map_err(|error| failed(&error))?;
    let output = Command::new("node")
        .args(["--input-type=module", "-e", SCAN])
        .arg(&folder)
        .args([
            target.http.port().to_string(),
            target.https.port().to_string(),
        ])
        .env("NODE_EXTRA_CA_CERTS", target.folder.join("ca.pem"))
        .stdin(Stdio::null())
        .output()
        .map_err(|error| failed(&error))?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    match judged(&text) {
        Some((score, said)) if score >= SCORE => Ok(said),
        Some((_, said)) => Err(Error::Failed(format!("{said}, where {SCORE} are due"))),
        None => Err(failed(&String::from_utf8_lossy(&output.stderr).trim())),
    }
}

/// The score in a line of grade, score and what was lost; and the line, with what is wanted where that is more.
fn judged(line: &str) -> Option<(i64, String)> {
    let (grade, rest) = line.split_once(' ')?;
    let (score, lost) = rest.split_once(' ').unwrap_or((rest, ""));
    let score = score.parse().ok()?;
    let mut said = format!("{grade} {score}");
    if score < WANTED {
        said += &format!(" ({WANTED} is wanted)");
    }
    if !lost.is_empty() {
        said += &format!(": {lost}");
    }
    Some((score, said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_is_told_beside_what_is_wanted() {
        let said = |line| judged(line).map(|(_, said)| said);
        assert_eq!(said("A+ 130").unwrap(), "A+ 130 (155 is wanted)");
        assert_eq!(
            said("B 75 csp: none").unwrap(),
            "B 75 (155 is wanted): csp: none"
        );
        assert_eq!(judged("A+ 155").unwrap(), (155, "A+ 155".to_owned()));
        assert_eq!(said("it failed"), None);
    }
}
