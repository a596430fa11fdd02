//! One of the rooms with something to read: its guides.

use translations::{GuideId, Room, inside as words};
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::ui::door::Door;
use crate::ui::row::Row;

/// Every room, in the order of the first screen.
const ROOMS: [Room; 4] = [Room::Signs, Room::Rights, Room::Safer, Room::Helpers];

/// The doors to the rooms that have something in them. The self-check is the room of the signs: its guides stand below its
/// opening.
pub(super) fn doors(help: &Help, go: &Callback<Screen>) -> Html {
    let check = help.words.self_check().is_some();
    let to = |room: Room| match room {
        Room::Signs if check => Some(Screen::Check(None, Vec::new())),
        _ => room.guides().next().map(|_| Screen::Room(room)),
    };
    let door = |(room, to): (Room, Screen)| {
        let onclick = go.reform(move |()| to.clone());
        html! { <Door key={format!("{room:?}")} title={title(help, room).to_owned()} {onclick} /> }
    };
    let full = ROOMS.into_iter().filter_map(|room| Some((room, to(room)?)));
    html! { <>{ for full.map(door) }</> }
}

/// The screen.
pub(in super::super) fn room(help: &Help, room: Room, go: &Callback<Screen>) -> Html {
    html! {
        <>
            <h1>{ title(help, room) }</h1>
            { guides(help, room, go) }
            { parts::limits_row(help, go) }
        </>
    }
}

/// The guides of a room.
pub(super) fn guides(help: &Help, room: Room, go: &Callback<Screen>) -> Html {
    html! { <ul class="list">{ for room.guides().map(|id| row(help, id, go)) }</ul> }
}

/// A guide in a list.
pub(super) fn row(help: &Help, id: GuideId, go: &Callback<Screen>) -> Html {
    let Some(guide) = help.words.guide(id) else {
        return html! {};
    };
    let onclick = go.reform(move |()| Screen::Guide(id));
    html! { <li key={id.name()}><Row title={guide.title.to_string()} {onclick} /></li> }
}

fn title(help: &Help, room: Room) -> &str {
    let w = &help.words;
    match room {
        Room::Signs => words::room_signs(w),
        Room::Rights => words::room_rights(w),
        Room::Safer => words::room_safer(w),
        Room::Helpers => words::room_helpers(w),
    }
}
