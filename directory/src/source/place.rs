//! Where a service is: an address only for a public office.

use super::fields::one_of;
use super::value::Value;
use crate::{Address, Place};

/// Reads a place.
pub(super) fn read(value: &Value<'_>) -> Place {
    let Some(table) = value.table() else {
        return Place::Unlisted;
    };
    let kinds = [("unlisted", 0), ("confidential", 1), ("public", 2)];
    let kind = table.required("kind").and_then(|v| one_of(&v, &kinds));
    let street = table.optional("street");
    let town = table.optional("town");
    let place = match kind {
        Some(2) => {
            let part = |value: &Option<Value<'_>>| {
                value.as_ref().and_then(|v| v.string()).map(str::to_owned)
            };
            match (part(&street), part(&town)) {
                (Some(street), Some(town)) => Place::Public(Address { street, town }),
                _ => {
                    table.fault("street", "or town is missing", "a public place has both");
                    Place::Unlisted
                }
            }
        }
        kind => {
            for value in [street, town].into_iter().flatten() {
                value.fault(
                    "is an address, and this place is not public",
                    "delete it, from the file's history too",
                );
            }
            if kind == Some(1) {
                Place::Confidential
            } else {
                Place::Unlisted
            }
        }
    };
    table.finish();
    place
}
