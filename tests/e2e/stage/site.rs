//! The release as its users meet it: from a server, from a folder of a server, from a USB stick.

use std::fs;
use std::path::{Path, PathBuf};

use static_server::Server;

use super::{Folder, setting};

/// A place that serves the release.
pub struct Site {
    server: Option<Server>,
    root: PathBuf,
    below: String,
    port: u16,
    folder: Option<Folder>,
}

impl Site {
    /// The release at the root of a server.
    pub fn serve() -> Self {
        Self::start(setting("TUCHAM_DIST"), String::new(), None)
    }

    /// The release in a folder of a server, such as `cchc/tu-cham/`.
    pub fn serve_below(below: &str) -> Self {
        let folder = Folder::new();
        copy(&setting("TUCHAM_DIST"), &folder.path().join(below));
        Self::start(folder.path().to_path_buf(), below.to_owned(), Some(folder))
    }

    /// A copy of the release, whose files a test may harm or publish anew.
    pub fn serve_copy() -> Self {
        Self::serve_below("")
    }

    /// Where the files lie that it serves. Only a copy may be changed.
    pub fn files(&self) -> PathBuf {
        assert!(self.folder.is_some(), "the release itself stays as it is");
        self.root.join(&self.below)
    }

    /// The address under another host name, see [`super::Options::host`].
    pub fn url_as(&self, host: &str) -> String {
        self.url().replace("127.0.0.1", host)
    }

    /// The one-file build, as an address of a file.
    pub fn one_file() -> String {
        format!("file://{}", setting("TUCHAM_ONE_FILE").display())
    }

    fn start(root: PathBuf, below: String, folder: Option<Folder>) -> Self {
        let server = Server::start(&root, 0).unwrap();
        let port = server.url().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        Self { server: Some(server), root, below, port, folder }
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/{}", self.port, self.below)
    }

    /// Puts an HTML page in the place of the files whose names begin so, as servers do that answer
    /// everything with their own page. Only below a folder, which is a copy.
    pub fn take_away(&self, begin: &str) {
        for path in self.beginning_with(begin) {
            let is_copy = path.extension().is_some_and(|ending| ending == "br" || ending == "gz");
            match is_copy {
                true => fs::remove_file(&path).unwrap(),
                false => fs::write(&path, "<!doctype html><title>404</title>").unwrap(),
            }
        }
    }

    /// Puts the files back.
    pub fn give_back(&self, begin: &str) {
        for path in self.beginning_with(begin) {
            let name = path.file_name().unwrap();
            fs::copy(setting("TUCHAM_DIST").join(name), &path).unwrap();
        }
    }

    fn beginning_with(&self, begin: &str) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.files()).unwrap();
        let paths: Vec<PathBuf> = entries
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.file_name().unwrap().to_string_lossy().starts_with(begin))
            .collect();
        assert!(!paths.is_empty(), "no file begins with {begin}");
        paths
    }

    /// From here on nobody answers.
    pub fn stop(&mut self) {
        self.server.take().expect("the server runs").stop();
    }

    /// Answers again, at the same address.
    pub fn start_again(&mut self) {
        self.server = Some(Server::start(&self.root, self.port).unwrap());
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
