//! English: the words that turn away, blame, or promise too much.

use super::{BLAMES, List, METHODS, NAMED, ORDERS, PROMISES, RESCUES};

pub(super) const LIST: List = List {
    tag: "en",
    never: &[
        (
            NAMED,
            &[
                "alien",
                "enslave",
                "illegal",
                "perpetrator",
                "pimp",
                "prostitutes",
                "slave",
                "undocumented",
                "victim",
                "whore",
            ],
        ),
        (RESCUES, &["rescu", "salvation", "saved", "saving"]),
        (PROMISES, &["anonym", "confidential", "guarantee"]),
        (BLAMES, &["why"]),
        (ORDERS, &["escap"]),
    ],
    said: &[
        (
            PROMISES,
            &[
                "you are safe",
                "you will be safe",
                "now you are safe",
                "safe from",
                "completely private",
                "nobody will know",
                "no one will know",
                "nobody will find out",
                "will not show",
                "will help you",
                "you will get",
                "cannot be arrested",
                "cannot come here",
                "must sign in",
                "kept secret from ice",
                "hide your number",
                "hides your number",
            ],
        ),
        (
            NAMED,
            &[
                "you are a survivor",
                "you were trafficked because",
                "modern",
                "child prostitute",
                "sex worker",
            ],
        ),
        (
            BLAMES,
            &["you should have", "your own fault", "you let them"],
        ),
        (ORDERS, &["just leave", "just a phone", "it is the law"]),
        (
            METHODS,
            &["press 55", "pizza", "cough", "silent call works"],
        ),
    ],
    names: &[
        "Office of Victim Services",
        "Victim Advocate",
        "CIRI Project Rescue",
        "\"Victim\"",
    ],
};
