//! Polish: the words that turn away, blame, or promise too much.

use super::{BLAMES, List, METHODS, NAMED, ORDERS, PROMISES, RESCUES};

pub(super) const LIST: List = List {
    tag: "pl",
    never: &[
        (
            NAMED,
            &[
                "alfons",
                "dziwk",
                "kurw",
                "nielegaln",
                "niewol",
                "ofiar",
                "prostytutk",
                "sprawc",
                "sutener",
            ],
        ),
        (RESCUES, &["ratow", "ratun", "uratow", "wybaw", "ocali"]),
        (PROMISES, &["anonim", "gwarant", "poufn"]),
        (BLAMES, &["dlaczego"]),
    ],
    said: &[
        (
            PROMISES,
            &[
                "jesteś bezpieczn",
                "nic ci już nie grozi",
                "nikt się nie dowie",
                "nie będzie widać",
                "nie mogą cię aresztować",
                "nie może tu przyjść",
                "musi podpisać w ciągu",
                "na pewno ci pomo",
                "ukrywa twój numer",
            ],
        ),
        (
            NAMED,
            &["jesteś ocala", "dziecięca prostytu", "pracownica seksualna"],
        ),
        (BLAMES, &["sam sobie", "sama sobie", "trzeba było"]),
        (ORDERS, &["po prostu odejdź", "takie jest prawo"]),
        (METHODS, &["naciśnij 55", "pizz", "zakaszl"]),
    ],
    names: &[
        "„Ofiara”",
        // What an ambulance and the like are called.
        "służby ratunkowe",
        "służb ratunkowych",
        // What a helper is told not to say.
        "Nie obiecuj, że nikt się nie dowie",
    ],
};
