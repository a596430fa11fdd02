//! The one error of this program: where, and what. It ends the start, never a request.

use std::fmt;

/// Something that must be mended before the server can start. `Display` is one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    place: String,
    problem: String,
}

impl Error {
    /// `place` is a file (with line and field where they are known), an option or an address.
    pub(crate) fn new(place: impl fmt::Display, problem: impl fmt::Display) -> Self {
        Self {
            place: place.to_string(),
            problem: problem.to_string(),
        }
    }

    /// What the system refused, whatever for.
    pub fn system(error: std::io::Error) -> Self {
        Self::new("system", error)
    }

    /// A field of a file.
    pub(crate) fn field(file: &str, field: &str, problem: impl fmt::Display) -> Self {
        Self::new(format_args!("{file}: field `{field}`"), problem)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = format!("{}: {}", self.place, self.problem);
        f.write_str(&line.replace(char::is_control, " "))
    }
}

impl std::error::Error for Error {}
