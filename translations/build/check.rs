//! Holds every language against English.

use super::{
    Fault, Message,
    messages::{Key, Kind, Value},
};

/// The six categories of plural that languages have, in the order of the catalog's codes.
pub(crate) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Words that cannot name a Rust function or argument.
const RESERVED: &str = " abstract as async await become box break const continue crate do dyn else enum extern false \
    final fn for gen if impl in let loop macro match mod move mut override priv pub ref return self static struct \
    super trait true try type typeof unsafe unsized use virtual where while yield ";

/// What holds for English alone: names that can be Rust names.
pub(crate) fn english(file: &str, messages: &[Message], faults: &mut Vec<Fault>) -> Vec<Message> {
    for message in messages {
        let mut fault = |what: String| faults.push(at(file, message, what));
        if !name_fits(&message.id) {
            fault("a message is named by lower-case letters, digits and dashes, and not by a word of Rust".to_owned());
        }
        for argument in &message.arguments {
            let name = argument.name.as_str();
            if !name_fits(name) || ["c", "l"].contains(&name) {
                fault(format!("an argument cannot be called ${name}"));
            }
        }
    }
    messages.to_vec()
}

fn name_fits(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(plain)
        && !name.ends_with('-')
        && !name.contains("--")
        && !RESERVED.contains(&format!(" {name} "))
}

/// The front has plain words only.
pub(crate) fn without_arguments(file: &str, messages: &[Message], faults: &mut Vec<Fault>) {
    for message in messages
        .iter()
        .filter(|message| !message.arguments.is_empty())
    {
        faults.push(at(
            file,
            message,
            "messages of the front have no arguments".to_owned(),
        ));
    }
}

/// One language's messages in the order of the English ones, English standing in for what is
/// missing, and how many are missing.
pub(crate) fn fit(
    file: &str,
    english: &[Message],
    own: &[Message],
    faults: &mut Vec<Fault>,
) -> (Vec<Message>, usize) {
    for message in own {
        if english.iter().all(|other| other.id != message.id) {
            faults.push(at(file, message, "English has no such message".to_owned()));
        }
    }
    let mut untranslated = 0;
    let mut fit = |english: &Message| {
        let Some(own) = own.iter().find(|own| own.id == english.id) else {
            untranslated += 1;
            return english.clone();
        };
        let has = |message: &Message, name: &str| {
            message
                .arguments
                .iter()
                .any(|argument| argument.name == name)
        };
        for argument in own
            .arguments
            .iter()
            .filter(|argument| !has(english, &argument.name))
        {
            faults.push(at(
                file,
                own,
                format!(
                    "uses ${}, which the English message does not",
                    argument.name
                ),
            ));
        }
        for argument in english
            .arguments
            .iter()
            .filter(|argument| !has(own, &argument.name))
        {
            faults.push(at(
                file,
                own,
                format!("lacks ${}, which the English message uses", argument.name),
            ));
        }
        // English alone says what the types are and in which order the arguments come.
        let own = Message {
            arguments: english.arguments.clone(),
            ..own.clone()
        };
        if let Err(what) = keys_fit(&own) {
            faults.push(at(file, &own, what));
        }
        own
    };
    let messages = english.iter().map(&mut fit).collect();
    (messages, untranslated)
}

fn keys_fit(message: &Message) -> Result<(), String> {
    let Value::Select {
        argument, variants, ..
    } = &message.value
    else {
        return Ok(());
    };
    let kind = message
        .arguments
        .iter()
        .find(|other| other.name == *argument)
        .map(|other| other.kind);
    for (key, _) in variants {
        match (key, kind) {
            (Key::Name(name), Some(Kind::Number)) if !CATEGORIES.contains(&name.as_str()) => {
                return Err(format!(
                    "[{name}] is no category of plural: zero, one, two, few, many or other"
                ));
            }
            (Key::Number(number), Some(Kind::String)) => {
                return Err(format!(
                    "[{number}] needs a number: put # ${argument} (Number) above the English message"
                ));
            }
            // "other" alone is an ordinary last case of a choice by words.
            (Key::Name(name), Some(Kind::String))
                if name != "other" && CATEGORIES.contains(&name.as_str()) =>
            {
                return Err(format!(
                    "[{name}] needs a number: put # ${argument} (Number) above the English message"
                ));
            }
            _ => {}
        }
    }
    Ok(())
}

fn at(file: &str, message: &Message, what: String) -> Fault {
    Fault {
        file: file.to_owned(),
        line: Some(message.line),
        message: Some(message.id.clone()),
        what,
    }
}
