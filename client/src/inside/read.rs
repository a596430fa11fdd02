//! Reads what was handed over: only what is signed is believed, and what is damaged is left out.

use directory::pack;
use js_sys::{Array, Uint8Array};
use trust::{Floor, Kept, Trusted};
use wasm_bindgen::JsCast;

use super::clock::Clock;
use super::help::Known;
use super::looked::Looked;
use crate::between::{LIST, NOTE, PACKS};
use crate::codes::site::Site;

// Places among the files.
const CODES: u32 = 0;
const CATALOGS: u32 = 1;

/// `list` is what belongs to the list and the hashes of its packs, `files` are the others; all unpacked.
pub fn read(list: &Array, files: &Array) -> Known {
    let at = |list: &Array, i: u32| Some(list.get(i).dyn_into::<Uint8Array>().ok()?.to_vec());
    let clock = Clock::now();
    let mut known = Known {
        clock,
        site: at(files, CODES).and_then(|bytes| Site::parse(&bytes)),
        catalogs: (CATALOGS..files.length())
            .map(|i| at(files, i).unwrap_or_default())
            .collect(),
        looked: at(list, NOTE).and_then(|bytes| Looked::parse(&bytes)),
        ..Known::default()
    };
    let [root, timestamp, snapshot, targets] = [0, 1, 2, 3].map(|i| at(list, i));
    let kept = Kept {
        timestamp: timestamp.as_deref(),
        snapshot: snapshot.as_deref(),
        targets: targets.as_deref(),
    };
    // What was believed when it was kept is looked at again: storage can be damaged.
    let signed = root.and_then(|root| Trusted::load(&[&root], kept, Floor::default()).ok());
    let Some(signed) = signed.map(|trusted| trusted.verified) else {
        return known;
    };
    known.expired = clock.is_none_or(|c| signed.expired(c.seconds));
    known.edition = Some(signed.version);
    let believed = |pack: usize| {
        let name = LIST[PACKS[pack] as usize];
        let hash = LIST.len() + pack;
        let (plain, hash) = (at(list, PACKS[pack])?, at(list, hash as u32)?);
        let hash = hash.as_slice().try_into().ok()?;
        signed
            .check_plain_hashed(name, plain.len() as u64, hash)
            .ok()?;
        Some(plain)
    };
    known.numbers = believed(0).and_then(|bytes| pack::read_numbers(&bytes).ok());
    known.list = believed(1).and_then(|bytes| pack::read_list(&bytes).ok());
    known
}
