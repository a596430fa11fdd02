//! A live API: pages, patience, and services of which the list gives names alone. A small server
//! on a free port of loopback plays it.

use crate::kit::{Place, empty, today};
use sidedoor_desk::http::Client;
use sidedoor_desk::import::api::Get;
use sidedoor_desk::import::{Real, Report, import};
use sidedoor_desk::{Error, check};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// Answers one request: status and body.
type Answer = dyn Fn(&str, usize) -> (u16, String) + Send + Sync;

/// Starts a server; gives its address and what was asked of it. It ends with the test.
fn serve(answer: Box<Answer>) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&asked);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { break };
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            let Some(Ok(first)) = lines.next() else {
                continue;
            };
            while lines
                .next()
                .is_some_and(|line| line.is_ok_and(|line| !line.is_empty()))
            {}
            let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
            let before = seen.lock().unwrap().iter().filter(|p| **p == path).count();
            let (status, body) = answer(&path, before);
            seen.lock().unwrap().push(path);
            let _ = write!(
                stream,
                "HTTP/1.1 {status} X\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
                body.len()
            );
        }
    });
    (address, asked)
}

fn run(address: &str) -> (Place, Result<Report, Error>) {
    let mut room = empty();
    room.options.source = address.into();
    let mut client = Client::waiting(Duration::from_millis(5));
    let result = import(&room.options, &mut client, &mut Real);
    (room, result)
}

fn service(n: usize) -> String {
    format!(
        r#"{{"id":"s{n}","name":"Legal help {n}","status":"active","organization":{{"id":"o1","name":"Example Aid"}},"phones":[{{"id":"p{n}","number":"203-555-{:04}"}}]}}"#,
        100 + n
    )
}

fn page(number: usize, total: usize, services: &[String]) -> String {
    format!(
        r#"{{"total_pages":{total},"page_number":{number},"first_page":{},"last_page":{},"empty":false,"contents":[{}]}}"#,
        number == 1,
        number == total,
        services.join(",")
    )
}

#[test]
fn all_pages_are_read_in_order_and_nothing_else_is_asked_for() {
    let (address, asked) = serve(Box::new(|path, _| {
        let number: usize = path.split("page=").nth(1).unwrap()[..1].parse().unwrap();
        (
            200,
            page(number, 3, &[service(2 * number), service(2 * number + 1)]),
        )
    }));
    let (room, result) = run(&format!("{address}/hsds/"));
    assert_eq!(result.unwrap().listed, 6);
    let list = check(&room.options.to).unwrap().directory;
    let phone = &list.service("example-data-s2").unwrap().phones[0];
    assert_eq!(
        phone.source,
        [format!("Example Data, {address}/hsds/services")]
    );
    let asked = asked.lock().unwrap();
    let wanted: Vec<_> = (1..=3)
        .map(|n| format!("/hsds/services?page={n}&per_page=100&full=true"))
        .collect();
    assert_eq!(*asked, wanted);
}

#[test]
fn a_busy_server_is_asked_again_and_a_dead_one_not_for_ever() {
    let (address, _) = serve(Box::new(|_, before| match before {
        0 => (503, String::new()),
        1 => (429, String::new()),
        _ => (200, page(1, 1, &[service(1)])),
    }));
    assert_eq!(run(&address).1.unwrap().listed, 1);
    let (address, asked) = serve(Box::new(|_, _| (503, String::new())));
    let (room, result) = run(&address);
    let error = result.unwrap_err().to_string();
    assert!(
        error.contains("answers 503, 5 times") && error.lines().count() == 1,
        "{error}"
    );
    assert_eq!(asked.lock().unwrap().len(), 5);
    assert!(!room.options.to.exists());
}

#[test]
fn answers_that_no_patience_mends() {
    for (status, body, words) in [
        (404, "", "is it the address of an HSDS API?"),
        (403, "", "it wants a key"),
        (200, "<html>", "expected value"),
        (200, "", "is empty"),
    ] {
        let (address, asked) = serve(Box::new(move |_, _| (status, body.to_owned())));
        let error = run(&address).1.unwrap_err().to_string();
        assert!(
            error.contains(words) && error.lines().count() == 1,
            "{error}"
        );
        assert_eq!(asked.lock().unwrap().len(), 1, "{status}");
    }
    let error = run("http://127.0.0.1:1/").1.unwrap_err().to_string();
    assert!(error.contains("cannot be reached"), "{error}");
}

#[test]
fn services_of_which_the_list_gives_names_alone_are_fetched_one_by_one() {
    let (address, asked) = serve(Box::new(|path, _| {
        if path.starts_with("/services?") {
            let bare = r#"{"id":"s1","name":"Legal help 1"}"#.to_owned();
            (200, page(1, 1, &[bare, service(2)]))
        } else {
            (200, service(1))
        }
    }));
    let (room, result) = run(&address);
    assert_eq!(result.unwrap().listed, 2);
    assert_eq!(asked.lock().unwrap().last().unwrap(), "/services/s1");
    let list = check(&room.options.to).unwrap().directory;
    assert_eq!(
        list.service("example-data-s1").unwrap().phones[0].display,
        "203-555-0101"
    );
}

#[test]
fn a_page_that_comes_again_and_again_ends_it() {
    let (address, asked) = serve(Box::new(|_, _| {
        (200, page(1, 99, &[service(1)]).replace("true", "false"))
    }));
    let error = run(&address).1.unwrap_err().to_string();
    assert!(error.contains("the same page again as page 2"), "{error}");
    assert_eq!(asked.lock().unwrap().len(), 2);
}

/// An API out of a table, and a connection that breaks in the middle.
struct Breaks(HashMap<usize, String>, usize);

impl Get for Breaks {
    fn get(&mut self, _: &str) -> Result<Vec<u8>, String> {
        self.1 += 1;
        let body = self.0.get(&self.1).cloned();
        body.map(String::into_bytes)
            .ok_or_else(|| "breaks off".into())
    }
}

#[test]
fn a_connection_that_breaks_half_way_leaves_nothing() {
    let mut room = empty();
    room.options.source = "https://example.org/".into();
    room.options.today = today();
    let mut net = Breaks([(1, page(1, 2, &[service(1)]))].into(), 0);
    let error = import(&room.options, &mut net, &mut Real)
        .unwrap_err()
        .to_string();
    assert_eq!(error, "https://example.org/services: breaks off");
    assert!(!room.options.to.exists());
}
