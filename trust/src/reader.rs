//! Picking fields out of metadata, with an error that says which one is wrong.

use crate::json::Value;
use crate::{Error, File, Role, parse_time};

/// Picks fields out of JSON and says which one is wrong.
pub(crate) struct Reader {
    /// The file that is read, for the error.
    pub(crate) file: File,
}

impl Reader {
    /// The value, or an error that names the field, given in pieces, and what was expected in it.
    pub(crate) fn need<T>(
        &self,
        value: Option<T>,
        field: &[&str],
        expected: &'static str,
    ) -> Result<T, Error> {
        match value {
            Some(value) => Ok(value),
            None => Err(self.wrong(field, expected)),
        }
    }

    // One of it in a phone's download, not one for each type.
    #[cold]
    #[inline(never)]
    fn wrong(&self, field: &[&str], expected: &'static str) -> Error {
        Error::Field {
            file: self.file,
            field: field.concat(),
            expected,
        }
    }

    /// `_type` and `spec_version` are checked; version and expiry are returned.
    pub(crate) fn header(&self, signed: &Value) -> Result<(u64, u64), Error> {
        let kind = self.file.role();
        let text = |name: &str| signed.get(name).and_then(Value::text);
        let right = text("_type").filter(|found| *found == kind);
        self.need(right, &["signed._type"], kind)?;
        let right = text("spec_version").filter(|found| is_spec_1(found));
        self.need(right, &["signed.spec_version"], "1.0.x")?;
        let version = signed.get("version").and_then(Value::unsigned);
        let version = version.filter(|version| *version > 0);
        let expires = text("expires").and_then(parse_time);
        Ok((
            self.need(version, &["signed.version"], "a whole number above 0")?,
            self.need(
                expires,
                &["signed.expires"],
                "a time as 2030-01-31T00:00:00Z",
            )?,
        ))
    }

    /// Who may sign `file`, as a root says it.
    pub(crate) fn role(&self, signed: &Value, file: File) -> Result<Role, Error> {
        let name = file.role();
        let role = signed.get("roles").and_then(|roles| roles.get(name));
        let role = self.need(role, &["signed.roles.", name], "a role")?;
        let threshold = role.get("threshold").and_then(Value::unsigned);
        let threshold = threshold.filter(|threshold| *threshold > 0);
        let path = ["signed.roles.", name, ".threshold"];
        let threshold = self.need(threshold, &path, "a whole number above 0")?;
        let path = ["signed.roles.", name, ".keyids"];
        let ids = role.get("keyids").and_then(Value::list);
        let mut keyids: Vec<String> = Vec::new();
        for id in self.need(ids, &path, "a list of key ids")? {
            let id = id.text().filter(|id| !keyids.iter().any(|seen| seen == id));
            keyids.push(self.need(id, &path, "key ids, each once")?.to_owned());
        }
        Ok(Role { keyids, threshold })
    }
}

/// Only the first number tells what a reader has to know; some tools leave the last one out.
fn is_spec_1(text: &str) -> bool {
    let (mut dots, mut in_number) = (0, false);
    for byte in text.bytes().skip(2) {
        match byte {
            b'0'..=b'9' => in_number = true,
            b'.' if in_number && dots == 0 => (dots, in_number) = (1, false),
            _ => return false,
        }
    }
    text.starts_with("1.") && in_number
}
