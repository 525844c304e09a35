//! How does a folder become a site at an address?
//!
//! ```text
//! request ─ path ─▶ file or folder ─ encoding ─▶ .br, .gz or as it is ─ headers ─▶ answer
//! ```

mod answer;
mod encoding;
mod path;

use std::convert::Infallible;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;

use crate::console::say;
use crate::dev::Live;
pub use answer::Body;

pub struct Site {
    folder: PathBuf,
    /// While developing: tells open pages what changed.
    live: Option<Live>,
}

impl Site {
    pub fn finished(folder: PathBuf) -> Self {
        Site { folder, live: None }
    }

    pub fn live(folder: PathBuf, live: Live) -> Self {
        Site { folder, live: Some(live) }
    }

    async fn answer(&self, request: Request<Incoming>) -> Response<Body> {
        let parts = request.into_parts().0;
        match &self.live {
            Some(live) => match live.answer(&parts).await {
                Some(response) => response,
                None => live.joined(answer::answer(&self.folder, &parts)).await,
            },
            None => answer::answer(&self.folder, &parts),
        }
    }
}

/// Takes the port on this machine alone. Port 0 takes any that is free.
pub fn bind(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "port {port} is in use, perhaps by another `cargo xtask serve`; stop that, or take another port with \
             `--port {}`",
            port.checked_add(1).unwrap_or(8080)
        ),
        _ => anyhow!("port {port} cannot be opened: {error}"),
    })
}

pub fn announce(listener: &TcpListener) -> Result<()> {
    say(&format!("\nhttp://localhost:{}  (Ctrl-C stops)", listener.local_addr()?.port()));
    Ok(())
}

/// Serves until the program ends.
pub fn run(listener: TcpListener, site: Site) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_io().build()?;
    runtime.block_on(accept(listener, Arc::new(site)))
}

/// Serves a finished site beside other work until the program ends: the port.
pub fn beside(folder: PathBuf) -> Result<u16> {
    let listener = bind(0)?;
    let port = listener.local_addr()?.port();
    thread::spawn(move || run(listener, Site::finished(folder)));
    Ok(port)
}

async fn accept(listener: TcpListener, site: Arc<Site>) -> Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let (stream, _) = listener.accept().await.context("waiting for a connection")?;
        // An answer in two small writes would else wait for the reader's delayed acknowledgement.
        let _ = stream.set_nodelay(true);
        let site = site.clone();
        tokio::spawn(async move {
            let service = service_fn(|request| async { Ok::<_, Infallible>(site.answer(request).await) });
            // A reader who goes away in the middle is no news.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}
