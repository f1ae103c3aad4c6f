//! `cargo xtask serve`: the release, served as a plain web server would.

use std::io::{self, ErrorKind};
use std::process::Command;

use static_server::Server;

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::release;

/// Builds what is stale and serves the release folder until Ctrl+C.
pub fn serve(project: &Project, port: u16, open: bool) -> Outcome<()> {
    release::ensure_built(project)?;
    let server = Server::start(&project.dist(), port).map_err(|error| no_port(port, &error))?;
    println!("\nTự chấm is at {} — Ctrl+C ends it.", server.url());
    if open {
        open_browser(&server.url());
    }
    server.wait();
    Ok(())
}

fn no_port(port: u16, error: &io::Error) -> Failure {
    match error.kind() {
        ErrorKind::AddrInUse => Failure::new(format!(
            "port {port} is taken, perhaps by another `cargo xtask serve`. Choose another: `cargo xtask serve --port {}`.",
            port.checked_add(1).unwrap_or(8080)
        )),
        _ => Failure::new(format!("could not serve on 127.0.0.1:{port}: {error}")),
    }
}

fn open_browser(url: &str) {
    let opener = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    if Command::new(opener).arg(url).spawn().is_err() {
        println!("No browser could be opened from here; open the address yourself.");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_explained() {
        let folder = std::env::temp_dir();
        let first = Server::start(&folder, 0).unwrap();
        let port = first.url().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        let error = Server::start(&folder, port).err().unwrap();
        let failure = no_port(port, &error).to_string();
        assert!(failure.contains("is taken") && failure.contains("--port"), "{failure}");
    }
}
