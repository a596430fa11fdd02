//! Brazilian Portuguese: the words that turn away, blame, or promise too much.

use super::{BLAMES, List, METHODS, NAMED, ORDERS, PROMISES, RESCUES};

pub(super) const LIST: List = List {
    tag: "pt-BR",
    never: &[
        (
            NAMED,
            &[
                "cafetão",
                "cafetina",
                "clandestin",
                "escrav",
                "ilega",
                "indocumentad",
                "perpetrador",
                "prostituta",
                "proxeneta",
                "puta",
                "vítima",
            ],
        ),
        (RESCUES, &["resgat", "salvar", "salvo", "salvação"]),
        (PROMISES, &["anônim", "confidencia", "garant"]),
        (ORDERS, &["escap"]),
    ],
    said: &[
        (
            PROMISES,
            &[
                "a salvo",
                "você está em segurança",
                "você está segura",
                "ninguém vai saber",
                "ninguém vai ficar sabendo",
                "não vai aparecer",
                "não podem prender",
                "não pode vir aqui",
                "tem que assinar em",
                "vai ajudar você",
                "esconde o seu número",
            ],
        ),
        (
            NAMED,
            &[
                "você é sobrevivente",
                "prostituição infantil",
                "profissional do sexo",
            ],
        ),
        (
            BLAMES,
            &[
                "por que ",
                "por que?",
                "por quê",
                "você deveria ter",
                "por sua culpa",
            ],
        ),
        (ORDERS, &["é a lei", "é só sair"]),
        (METHODS, &["digite 55", "pizza", "tussa"]),
    ],
    names: &[
        "\"Vítima\"",
        // What browsers call a private window.
        "janela anônima",
        // What a helper is told not to say.
        "Não prometa que ninguém vai saber",
    ],
};
