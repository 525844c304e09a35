//! dev (placeholder while wiring)
use crate::serve::Body;
use anyhow::Result;
use hyper::Response;
use hyper::http::request::Parts;
pub struct Live;
impl Live {
    pub async fn answer(&self, _: &Parts) -> Option<Response<Body>> {
        None
    }
    pub fn with_reload(&self, response: Response<Body>) -> Response<Body> {
        response
    }
}
pub fn run(_port: u16) -> Result<()> {
    Ok(())
}
