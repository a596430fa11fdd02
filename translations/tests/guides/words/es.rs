//! Spanish: the words that turn away, blame, or promise too much.

use super::{BLAMES, List, METHODS, NAMED, ORDERS, PROMISES, RESCUES};

pub(super) const LIST: List = List {
    tag: "es",
    never: &[
        (
            NAMED,
            &[
                "chulo",
                "esclav",
                "ilegal",
                "indocumentad",
                "perpetrador",
                "prostituta",
                "proxeneta",
                "puta",
                "ramera",
                "victimari",
                "víctima",
            ],
        ),
        (RESCUES, &["rescat", "salvar", "salvad", "salvación"]),
        (PROMISES, &["anónim", "confidencial", "garanti"]),
        (ORDERS, &["escap"]),
    ],
    said: &[
        (
            PROMISES,
            &[
                "a salvo",
                "estás segura",
                "estás seguro",
                "ya no corres peligro",
                "nadie lo sabrá",
                "nadie se enterará",
                "no se verá",
                "no te pueden arrestar",
                "no puede venir aquí",
                "tiene que firmar en",
                "te va a ayudar",
                "oculta tu número",
            ],
        ),
        (
            NAMED,
            &[
                "eres sobreviviente",
                "prostitución infantil",
                "trabajadora sexual",
            ],
        ),
        (
            BLAMES,
            &["por qué", "debiste", "por tu culpa", "te dejaste"],
        ),
        (ORDERS, &["es la ley", "solo vete", "simplemente vete"]),
        (METHODS, &["marca 55", "pizza", "tose"]),
    ],
    names: &[
        "Oficina de Servicios a Víctimas",
        "\"Víctima\"",
        // What a helper is told not to say.
        "No prometas que nadie lo sabrá",
    ],
};
