//! Strict JSON, and its canonical form: what is signed must have exactly one reading.
//!
//! Refused beside bad JSON: an object that has a key twice, numbers that are not integers, and
//! anything after the value. Canonical form is OLPC's, as TUF asks for, without Unicode
//! normalization (as in python-tuf): strings are taken as they are written.

mod parse;

use crate::Map;

/// A JSON value that has a canonical form.
#[derive(Debug)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Unsigned(u64),
    Negative(i64),
    Text(String),
    List(Vec<Value>),
    Object(Map<Value>),
}

impl Value {
    /// Reads one value that fills `bytes`; the error says what is wrong, with line and column.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, String> {
        parse::parse(bytes)
    }

    /// A member of an object; `None` if there is none or this is no object.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.get(key),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn unsigned(&self) -> Option<u64> {
        match self {
            Self::Unsigned(number) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn object(&self) -> Option<&Map<Self>> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The canonical form: members sorted by key, no white space, only `"` and `\` escaped.
    pub(crate) fn canonical(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Null => out.extend_from_slice(b"null"),
            Self::Bool(true) => out.extend_from_slice(b"true"),
            Self::Bool(false) => out.extend_from_slice(b"false"),
            Self::Unsigned(number) => out.extend_from_slice(number.to_string().as_bytes()),
            Self::Negative(number) => out.extend_from_slice(number.to_string().as_bytes()),
            Self::Text(text) => write_text(text, out),
            Self::List(items) => {
                out.push(b'[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(b',');
                    }
                    item.write(out);
                }
                out.push(b']');
            }
            Self::Object(members) => {
                out.push(b'{');
                for (index, (key, value)) in members.iter().enumerate() {
                    if index > 0 {
                        out.push(b',');
                    }
                    write_text(key, out);
                    out.push(b':');
                    value.write(out);
                }
                out.push(b'}');
            }
        }
    }
}

fn write_text(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    for byte in text.bytes() {
        if matches!(byte, b'"' | b'\\') {
            out.push(b'\\');
        }
        out.push(byte);
    }
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;

    #[test]
    fn canonical_form_agrees_with_olpc_cjson() {
        let text = r#" {"b": [1, -2, true, null, {}], "a": "q\"\\\n\u00e9/", "aa": {"z": [], "y": 18446744073709551615}} "#;
        let theirs: serde_json::Value = serde_json::from_str(text).unwrap();
        let mut expected = Vec::new();
        theirs
            .serialize(&mut serde_json::Serializer::with_formatter(
                &mut expected,
                olpc_cjson::CanonicalFormatter::new(),
            ))
            .unwrap();
        assert_eq!(Value::parse(text.as_bytes()).unwrap().canonical(), expected);
    }

    #[test]
    fn refuses_what_has_more_than_one_reading() {
        for (text, needle) in [
            (r#"{"a": 1, "a": 1}"#, "key `a` occurs twice"),
            (r#"[{"b": {"a": 1, "\u0061": 2}}]"#, "key `a` occurs twice"),
            ("1.5", "floating point"),
            ("1e3", "floating point"),
            ("{} x", "trailing characters"),
            ("{}{}", "trailing characters"),
            ("", "EOF"),
            ("{\"a\":\"\u{1}\"}", "control character"),
            ("-0", "minus zero"),
            ("01", "zero in front"),
            ("18446744073709551616", "too large"),
            ("-9223372036854775809", "too large"),
            (r#""\ud800""#, "half a character"),
            (r#""\ud800\u0041""#, "half a character"),
            (r#""\udc00\ud800""#, "half a character"),
            (r#""\x41""#, "unknown escape"),
            (r#""\u00g0""#, "four hexadecimal"),
            ("[1,]", "unexpected"),
            ("{\"a\":1,}", "unexpected"),
            ("{a:1}", "unexpected"),
            ("nul", "EOF"),
            ("[1 2]\n", "unexpected character at line 1 column 4"),
            ("\n {}\n  x", "trailing characters at line 3 column 3"),
        ] {
            let problem = Value::parse(text.as_bytes()).unwrap_err();
            assert!(problem.contains(needle), "{text}: {problem}");
        }
        let least = Value::parse(b"-9223372036854775808").unwrap();
        assert_eq!(least.canonical(), b"-9223372036854775808");
        assert!(Value::parse(b"\"\xff\"").is_err());
        assert!(Value::parse("[".repeat(10_000).as_bytes()).is_err());
    }
}
