//! Reads what was handed over: only what is signed is believed, and what is damaged is left out.

use directory::pack;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;

use super::clock::Clock;
use super::help::Known;
use crate::codes::site::Site;

// Places in both lists.
const CODES: u32 = 0;
const NUMBERS: u32 = 1;
const ROOT: u32 = 2;
const TARGETS: u32 = 3;
const LIST: u32 = 4;
const CATALOGS: u32 = 5;

/// `plain` are the files unpacked, `served` the same as they were served, which is what is signed.
pub fn read(plain: &Array, served: &Array) -> Known {
    let at = |list: &Array, i: u32| Some(list.get(i).dyn_into::<Uint8Array>().ok()?.to_vec());
    let clock = Clock::now();
    let mut known = Known {
        clock,
        ..Known::default()
    };
    known.site = at(plain, CODES).and_then(|bytes| Site::parse(&bytes));
    known.catalogs = (CATALOGS..plain.length())
        .map(|i| at(plain, i).unwrap_or_default())
        .collect();

    let signed = (|| trust::verify(&at(served, ROOT)?, &at(served, TARGETS)?).ok())();
    let Some(signed) = signed else { return known };
    known.expired = clock.is_none_or(|c| signed.expired(c.seconds));
    let believed = |name: &str, i: u32| {
        signed.check(name, &at(served, i)?).ok()?;
        at(plain, i)
    };
    known.numbers = believed("numbers", NUMBERS).and_then(|bytes| pack::read_numbers(&bytes).ok());
    known.list = believed("list", LIST).and_then(|bytes| pack::read_list(&bytes).ok());
    known
}
