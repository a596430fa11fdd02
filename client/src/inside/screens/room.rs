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

/// The doors to the rooms that have something in them.
pub(super) fn doors(help: &Help, go: &Callback<Screen>) -> Html {
    let full = |room: &Room| room.guides().next().is_some() || has_check(help, *room);
    let door = |room: Room| {
        let onclick = go.reform(move |()| Screen::Room(room));
        html! { <Door key={format!("{room:?}")} title={title(help, room).to_owned()} {onclick} /> }
    };
    html! { <>{ for ROOMS.into_iter().filter(full).map(door) }</> }
}

/// The screen.
pub(in super::super) fn room(help: &Help, room: Room, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let check = w.self_check().filter(|_| has_check(help, room));
    html! {
        <>
            <h1>{ title(help, room) }</h1>
            <ul class="list">
                if let Some(check) = check {
                    <li key="check"><Row title={check.opening().0.to_owned()} more={words::check_more(w).to_owned()}
                        onclick={go.reform(|()| Screen::Check(None, Vec::new()))} /></li>
                }
                { for room.guides().map(|id| row(help, id, go)) }
            </ul>
            { parts::limits_row(help, go) }
        </>
    }
}

/// A guide in a list.
pub(super) fn row(help: &Help, id: GuideId, go: &Callback<Screen>) -> Html {
    let Some(guide) = help.words.guide(id) else {
        return html! {};
    };
    let onclick = go.reform(move |()| Screen::Guide(id));
    html! { <li key={id.name()}><Row title={guide.title.to_string()} {onclick} /></li> }
}

fn has_check(help: &Help, room: Room) -> bool {
    room == Room::Signs && help.words.self_check().is_some()
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
