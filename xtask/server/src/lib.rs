//! A folder, served on this machine only as any plain web server would serve it: types, compressed copies, folders.
//!
//! `cargo xtask serve` shows the release with it; the end-to-end tests also stop it on purpose, with every connection
//! that a browser holds open, and few servers of other crates can be stopped so. A package of its own, so that these
//! tests need not wait for the packers of a release.

mod answer;
mod files;
mod request;

use std::collections::HashMap;
use std::io;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub use files::beside;

/// Browsers open connections ahead of need; one that stays silent this long is closed.
const PATIENCE: Duration = Duration::from_secs(10);

/// A running server; stops when dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

struct Shared {
    folder: PathBuf,
    stopping: AtomicBool,
    open: Mutex<HashMap<SocketAddr, TcpStream>>,
}

impl Server {
    /// Serves a folder on this machine only; port 0 takes any free one.
    ///
    /// # Errors
    /// [`io::ErrorKind::AddrInUse`] when the port is taken; otherwise what kept it from the port or the folder.
    pub fn start(folder: &Path, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let folder = folder.canonicalize()?;
        let shared =
            Arc::new(Shared { folder, stopping: AtomicBool::new(false), open: Mutex::default() });
        let listening = Some(listen(listener, Arc::clone(&shared)));
        Ok(Self { address, shared, listening })
    }

    /// The address of the served folder, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Closes the port and every connection; from here on the browser finds nobody.
    pub fn stop(mut self) {
        self.close();
    }

    fn close(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        // The listener waits for a visitor; this one lets it see that it should end.
        drop(TcpStream::connect(self.address));
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
        for (_, connection) in self.shared.open().drain() {
            let _ = connection.shutdown(Shutdown::Both);
        }
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.close();
    }
}

impl Shared {
    fn open(&self) -> std::sync::MutexGuard<'_, HashMap<SocketAddr, TcpStream>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn listen(listener: TcpListener, shared: Arc<Shared>) -> JoinHandle<()> {
    thread::spawn(move || {
        for connection in listener.incoming() {
            if shared.stopping.load(Ordering::SeqCst) {
                return;
            }
            let shared = Arc::clone(&shared);
            // A visitor who left before being served is nobody's failure.
            if let Ok(connection) = connection {
                thread::spawn(move || attend(connection, &shared));
            }
        }
    })
}

/// Answers the one request of a connection.
fn attend(connection: TcpStream, shared: &Shared) {
    let (Ok(visitor), Ok(handle)) = (connection.peer_addr(), connection.try_clone()) else {
        return;
    };
    shared.open().insert(visitor, handle);
    // Asked after the connection is on the list: either `close` finds it there, or we see that it is over.
    if !shared.stopping.load(Ordering::SeqCst) {
        let _ = converse(&connection, &shared.folder);
    }
    shared.open().remove(&visitor);
    let _ = connection.shutdown(Shutdown::Both);
}

fn converse(connection: &TcpStream, folder: &Path) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_write_timeout(Some(PATIENCE))?;
    match request::read(connection)? {
        Some(request) => answer::write(connection, &request, files::find(folder, &request)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};

    fn site(test: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("static-server-{test}-{}", std::process::id()));
        write(&folder.join("site/index.html"), "<p>trang").unwrap();
        write(&folder.join("site/app.wasm"), "\0asm").unwrap();
        write(&folder.join("site/app.wasm.br"), "br").unwrap();
        write(&folder.join("site/sub/index.html"), "<p>sub").unwrap();
        write(&folder.join("secret.txt"), "secret").unwrap();
        folder
    }

    fn write(file: &Path, content: &str) -> io::Result<()> {
        std::fs::create_dir_all(file.parent().unwrap())?;
        std::fs::write(file, content)
    }

    fn ask(server: &Server, text: &str) -> String {
        let mut connection = TcpStream::connect(server.address).unwrap();
        connection.write_all(text.as_bytes()).unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        answer
    }

    fn get(server: &Server, path: &str) -> String {
        ask(server, &format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n"))
    }

    #[test]
    fn serves_pages_types_compressed_copies_and_heads() {
        let folder = site("serves");
        let server = Server::start(&folder.join("site"), 0).unwrap();
        let page = get(&server, "/");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n") && page.ends_with("<p>trang"), "{page}");
        assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"));
        assert!(get(&server, "/sub/?a=1").ends_with("<p>sub"));
        assert!(
            get(&server, "/sub").starts_with("HTTP/1.1 308 "),
            "a folder without its slash would break relative links"
        );

        let wasm = get(&server, "/app.wasm");
        assert!(wasm.contains("Content-Type: application/wasm\r\n") && wasm.ends_with("\0asm"));
        let small = ask(&server, "GET /app.wasm HTTP/1.1\r\naccept-encoding: gzip, br\r\n\r\n");
        assert!(
            small.contains("Content-Encoding: br\r\n") && small.ends_with("\r\n\r\nbr"),
            "{small}"
        );
        let head = ask(&server, "HEAD /app.wasm HTTP/1.1\r\n\r\n");
        assert!(head.contains("Content-Length: 4\r\n") && head.ends_with("\r\n\r\n"), "{head}");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn refuses_what_lies_outside_and_what_it_does_not_know() {
        let folder = site("refuses");
        let server = Server::start(&folder.join("site"), 0).unwrap();
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/sub/../../secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "//etc/passwd",
        ] {
            let answer = get(&server, path);
            assert!(
                answer.starts_with("HTTP/1.1 404 ") && !answer.contains("secret"),
                "{path}: {answer}"
            );
        }
        assert!(get(&server, "/none").starts_with("HTTP/1.1 404 "));
        assert!(ask(&server, "POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405 "));
        assert!(ask(&server, "nonsense\r\n\r\n").starts_with("HTTP/1.1 400 "));
        std::fs::remove_dir_all(folder).unwrap();
    }

    /// Soon, not at once: a program that another test starts holds a copy of the port while it starts.
    fn is_soon_refused(address: SocketAddr) -> bool {
        (0..100).any(|_| {
            thread::sleep(Duration::from_millis(10));
            TcpStream::connect(address).is_err()
        })
    }

    #[test]
    fn stopping_closes_the_port_and_the_silent_connections() {
        let folder = site("stops");
        let server = Server::start(&folder.join("site"), 0).unwrap();
        let address = server.address;
        let mut silent = TcpStream::connect(address).unwrap();
        get(&server, "/"); // by now the silent one, which came first, is on the list
        server.stop();
        assert_eq!(silent.read(&mut [0; 1]).unwrap_or(0), 0);
        assert!(is_soon_refused(address));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
