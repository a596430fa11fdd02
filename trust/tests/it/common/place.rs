//! A place on the loopback that answers over HTTP, honestly or not.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What is answered to one path.
#[derive(Clone)]
pub(crate) enum Answer {
    /// 200 with these bytes.
    Bytes(Vec<u8>),
    /// Another status, with a page that says so.
    Status(u16),
    /// 302 to another path of the same place.
    Elsewhere(String),
    /// 200 with bytes that do not end.
    Endless,
    /// 200 with fewer bytes than were announced.
    CutOff(Vec<u8>),
}

/// By path, without the slash in front. Anything else is 404.
type Answers = BTreeMap<String, Answer>;

/// Answers until the test ends.
pub(crate) struct Place {
    pub(crate) address: String,
    answers: Arc<Mutex<Answers>>,
}

impl Place {
    pub(crate) fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let answers = Arc::new(Mutex::new(Answers::new()));
        let shared = Arc::clone(&answers);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&shared);
                // Whoever asked may be gone before the answer is out.
                thread::spawn(move || answer(&stream, &shared).unwrap_or_default());
            }
        });
        Self { address, answers }
    }

    pub(crate) fn set(&self, path: &str, answer: Answer) {
        self.answers.lock().unwrap().insert(path.to_owned(), answer);
    }

    pub(crate) fn clear(&self) {
        self.answers.lock().unwrap().clear();
    }
}

fn answer(mut stream: &TcpStream, answers: &Mutex<Answers>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    for line in lines.by_ref() {
        if line?.is_empty() {
            break;
        }
    }
    let path = first.split(' ').nth(1).unwrap_or_default();
    let path = path.trim_start_matches('/');
    let answer = answers.lock().unwrap().get(path).cloned();
    let (status, more, body) = match answer {
        Some(Answer::Bytes(bytes)) => (200, format!("Content-Length: {}\r\n", bytes.len()), bytes),
        Some(Answer::CutOff(bytes)) => {
            let announced = bytes.len() + 9;
            (200, format!("Content-Length: {announced}\r\n"), bytes)
        }
        Some(Answer::Elsewhere(path)) => (302, format!("Location: /{path}\r\n"), Vec::new()),
        Some(Answer::Status(status)) => (status, String::new(), b"<h1>No</h1>".to_vec()),
        Some(Answer::Endless) => {
            write!(stream, "HTTP/1.1 200 X\r\nConnection: close\r\n\r\n")?;
            // Ends with an error, as soon as the other side has enough of it.
            loop {
                stream.write_all(&[b' '; 4096])?;
            }
        }
        None => (404, String::new(), b"<h1>Not here</h1>".to_vec()),
    };
    write!(
        stream,
        "HTTP/1.1 {status} X\r\nConnection: close\r\n{more}\r\n"
    )?;
    stream.write_all(&body)
}
