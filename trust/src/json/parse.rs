//! From bytes to a value. Small on purpose: it travels to phones, and does nothing but this.

use super::Value;
use crate::Map;

/// How deep lists and objects may lie in each other. Metadata needs 7.
const DEPTH: u32 = 64;

/// How many members an object may have: names in disorder cost time that grows with the square.
const MEMBERS: usize = 2_000;

/// What is wrong, at the place where reading stopped.
struct Problem(String);

type Parsed<T> = Result<T, Problem>;

fn problem<T>(what: &str) -> Parsed<T> {
    Err(Problem(what.to_owned()))
}

/// Reads one value that fills `bytes`; the error has the line and the column of the first thing
/// that is wrong, in bytes from 1.
pub(super) fn parse(bytes: &[u8]) -> Result<Value, String> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err("not UTF-8".to_owned());
    };
    let mut reader = Reader { text, at: 0 };
    let parsed = reader.value(DEPTH).and_then(|value| {
        reader.space();
        match reader.peek() {
            None => Ok(value),
            Some(_) => problem("trailing characters"),
        }
    });
    parsed.map_err(|Problem(what)| {
        let before = &bytes[..reader.at.min(bytes.len())];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        let start = before.iter().rposition(|byte| *byte == b'\n');
        let column = before.len() - start.map_or(0, |start| start + 1) + 1;
        format!("{what} at line {line} column {column}")
    })
}

struct Reader<'a> {
    text: &'a str,
    /// Bytes read.
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Takes `byte` if it comes next.
    fn takes(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn word(&mut self, word: &str, value: Value) -> Parsed<Value> {
        for byte in word.bytes() {
            if !self.takes(byte) {
                return self.unexpected();
            }
        }
        Ok(value)
    }

    fn unexpected<T>(&self) -> Parsed<T> {
        problem(match self.peek() {
            None => "EOF in the middle of a value",
            Some(_) => "unexpected character",
        })
    }

    fn value(&mut self, depth: u32) -> Parsed<Value> {
        self.space();
        let Some(deeper) = depth.checked_sub(1) else {
            return problem("recursion: lists and objects lie too deep in each other");
        };
        match self.peek() {
            Some(b'{') => self.object(deeper),
            Some(b'[') => self.list(deeper),
            Some(b'"') => self.string().map(Value::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            _ => self.unexpected(),
        }
    }

    fn list(&mut self, depth: u32) -> Parsed<Value> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.takes(b']') {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth)?);
            self.space();
            if self.takes(b']') {
                return Ok(Value::List(items));
            }
            if !self.takes(b',') {
                return self.unexpected();
            }
        }
    }

    fn object(&mut self, depth: u32) -> Parsed<Value> {
        self.at += 1;
        let mut members = Map::default();
        self.space();
        if self.takes(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return self.unexpected();
            }
            let key = self.string()?;
            if members.contains_key(&key) {
                return Err(Problem(format!("key `{key}` occurs twice")));
            }
            if members.len() == MEMBERS {
                return problem("more than 2000 keys in an object");
            }
            self.space();
            if !self.takes(b':') {
                return self.unexpected();
            }
            let value = self.value(depth)?;
            members.insert(key, value);
            self.space();
            if self.takes(b'}') {
                return Ok(Value::Object(members));
            }
            if !self.takes(b',') {
                return self.unexpected();
            }
        }
    }

    /// Whole numbers alone have one way to be written.
    fn number(&mut self) -> Parsed<Value> {
        let negative = self.takes(b'-');
        let first = self.peek();
        let mut number = 0_u64;
        let mut digits = 0_u32;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            let digit = u64::from(digit - b'0');
            let more = number.checked_mul(10).and_then(|n| n.checked_add(digit));
            let Some(more) = more else {
                return problem("number too large");
            };
            number = more;
            digits += 1;
            self.at += 1;
        }
        if digits == 0 {
            return self.unexpected();
        }
        if digits > 1 && first == Some(b'0') {
            return problem("number with a zero in front");
        }
        if let Some(b'.' | b'e' | b'E') = self.peek() {
            return problem("floating point number: only whole ones have one form");
        }
        match (negative, 0_i64.checked_sub_unsigned(number)) {
            (false, _) => Ok(Value::Unsigned(number)),
            (true, Some(number)) if number < 0 => Ok(Value::Negative(number)),
            (true, Some(_)) => problem("minus zero"),
            (true, None) => problem("number too large"),
        }
    }

    fn string(&mut self) -> Parsed<String> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let start = self.at;
            while self
                .peek()
                .is_some_and(|b| b != b'"' && b != b'\\' && b >= b' ')
            {
                self.at += 1;
            }
            // Both ends are beside a byte of ASCII, so that this is never `None`.
            text.push_str(self.text.get(start..self.at).unwrap_or_default());
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => {
                    self.at += 1;
                    text.push(self.escaped()?);
                }
                Some(_) => return problem("control character in a string"),
                None => return problem("EOF in a string"),
            }
        }
    }

    fn escaped(&mut self) -> Parsed<char> {
        let Some(byte) = self.peek() else {
            return problem("EOF in a string");
        };
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let high = self.four()?;
                // What is beyond 16 bits is written as two.
                let code = if high & 0xfc00 == 0xd800 && self.takes(b'\\') && self.takes(b'u') {
                    let low = self.four()?;
                    let pair = 0x1_0000 + ((high & 0x3ff) << 10) + (low & 0x3ff);
                    if low & 0xfc00 == 0xdc00 { pair } else { high }
                } else {
                    high
                };
                match char::from_u32(code) {
                    Some(letter) => letter,
                    None => return problem("half a character in a string"),
                }
            }
            _ => return problem("unknown escape in a string"),
        })
    }

    fn four(&mut self) -> Parsed<u32> {
        let mut number = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else {
                return problem("escape without four hexadecimal digits");
            };
            number = number << 4 | digit;
            self.at += 1;
        }
        Ok(number)
    }
}
