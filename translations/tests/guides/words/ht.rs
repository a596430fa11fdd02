//! Haitian Creole: the words that turn away, blame, or promise too much.
//!
//! "Sove" is also to run away, which is said of home and of no crime; it is wrong only where
//! somebody saves somebody.

use super::{BLAMES, List, METHODS, NAMED, ORDERS, PROMISES, RESCUES};

pub(super) const LIST: List = List {
    tag: "ht",
    never: &[
        (
            NAMED,
            &[
                "bouwo",
                "bouzen",
                "esklav",
                "ilegal",
                "klandesten",
                "makwo",
                "malfektè",
                "pwostitye",
                "viktim",
            ],
        ),
        (RESCUES, &["sovtaj", "sovè", "sekouris", "delivr"]),
        (PROMISES, &["anonim", "garanti", "konfidansyèl"]),
        (BLAMES, &["poukisa"]),
        (ORDERS, &["chape"]),
    ],
    said: &[
        (RESCUES, &["sove moun", "sove w", "sove yo", "vin sove"]),
        (
            PROMISES,
            &[
                "ou an sekirite",
                "w an sekirite",
                "ou pa an danje ankò",
                "pèsonn p ap konn",
                "pèsonn pap konn",
                "p ap parèt",
                "pa ka arete w",
                "pa ka vin isit",
                "dwe siyen nan",
                "ap ede w kanmenm",
                "kache nimewo w",
                "sekrè nèt",
            ],
        ),
        (
            NAMED,
            &["ou se yon sivivan", "moun san papye", "travayèz sèks"],
        ),
        (BLAMES, &["ou ta dwe", "se fòt pa w", "ou te kite yo"]),
        (ORDERS, &["se lalwa", "annik ale", "jis ale"]),
        (METHODS, &["peze 55", "pitza", "pizza", "touse"]),
    ],
    names: &[
        "Biwo Sèvis pou Viktim",
        "\"Viktim\"",
        // What a helper is told not to say.
        "Pa pwomèt pèsonn p ap konn sa",
    ],
};
