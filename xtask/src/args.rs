//! Reads the options of `serve`; a wrong one is one line that names it.

use crate::error::Error;

/// Port that `serve` listens on when none is given.
pub(crate) const DEFAULT_PORT: u16 = 8080;

/// What `serve` was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// TCP port on loopback.
    pub(crate) port: u16,
    /// Name of the front; the site's own when absent.
    pub(crate) front: Option<String>,
    /// 6 to 8 digits as typed; made up when absent.
    pub(crate) code: Option<String>,
}

impl ServeOptions {
    /// Reads `--name value` and `--name=value`; each option at most once.
    pub(crate) fn parse(words: &[String]) -> Result<Self, Error> {
        let (mut port, mut front, mut code) = (None, None, None);
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, inline) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            let slot = match name {
                "--port" => &mut port,
                "--front" => &mut front,
                "--code" => &mut code,
                _ => {
                    return Err(Error::Usage(format!(
                        "serve: `{word}` is not understood; there are --port N, --front NAME and --code DIGITS"
                    )));
                }
            };
            let value = inline
                .or_else(|| words.next().cloned())
                .filter(|value| !value.is_empty())
                .ok_or_else(|| Error::Usage(format!("serve: {name} needs a value")))?;
            if slot.replace(value).is_some() {
                return Err(Error::Usage(format!("serve: {name} is given twice")));
            }
        }
        Ok(Self {
            port: port.map_or(Ok(DEFAULT_PORT), |text| parse_port(&text))?,
            front,
            code: code.map(parse_code).transpose()?,
        })
    }
}

/// Refuses any word, for commands that take none.
pub(crate) fn none(words: &[String]) -> Result<(), Error> {
    match words {
        [] => Ok(()),
        [word, ..] => Err(Error::Usage(format!("`{word}` is not understood here"))),
    }
}

fn parse_port(text: &str) -> Result<u16, Error> {
    match text.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(Error::Usage(format!(
            "serve: --port `{text}` is not a port; give a number from 1 to 65535"
        ))),
    }
}

fn parse_code(text: String) -> Result<String, Error> {
    if (6..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(text);
    }
    // The code itself is not repeated: the line may end up in a shared log.
    Err(Error::Usage(
        "serve: --code is not a code; give 6 to 8 digits, 0 to 9".to_owned(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<ServeOptions, Error> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        ServeOptions::parse(&words)
    }

    #[test]
    fn defaults() {
        let options = parse("").unwrap();
        assert_eq!(
            options,
            ServeOptions {
                port: DEFAULT_PORT,
                front: None,
                code: None
            }
        );
    }

    #[test]
    fn all_three_in_both_spellings() {
        let options = parse("--port 8123 --front=converter --code 004711").unwrap();
        assert_eq!(options.port, 8123);
        assert_eq!(options.front.as_deref(), Some("converter"));
        assert_eq!(options.code.as_deref(), Some("004711"), "zeros are kept");
    }

    #[test]
    fn every_fault_is_one_line_that_names_the_option() {
        for (line, name) in [
            ("--port 0", "--port"),
            ("--port 65536", "--port"),
            ("--port x", "--port"),
            ("--port", "--port"),
            ("--front=", "--front"),
            ("--code 12345", "--code"),
            ("--code 123456789", "--code"),
            ("--code 12345a", "--code"),
            ("--code ١٢٣٤٥٦", "--code"),
            ("--code 123456 --code 654321", "--code"),
            ("--colour red", "--colour"),
            ("8080", "8080"),
        ] {
            let error = parse(line).unwrap_err();
            assert!(matches!(error, Error::Usage(_)), "{line}");
            let text = error.to_string();
            assert!(text.contains(name), "{line}: {text}");
            assert!(!text.contains('\n'), "{line}: {text}");
        }
    }

    #[test]
    fn a_refused_code_is_not_repeated() {
        assert!(
            !parse("--code 98765")
                .unwrap_err()
                .to_string()
                .contains("98765")
        );
    }
}
