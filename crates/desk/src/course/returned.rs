//! What the committee sent back for completion is taken up at the desk: statement and papers can be changed again.

use domain::request::Move;

use super::SeenRequest;
use crate::{
    Failure, Outcome, Work,
    op::Op,
    requests::{RequestView, Seen, change_request},
};

pub(super) fn open_for_completion(work: &Work<'_>, input: SeenRequest) -> Result<Outcome<RequestView>, Failure> {
    change_request(work, Op::OpenForCompletion, input.request_id, Seen::Version(input.version), |_, file| {
        let was = (file.request.state, file.request.state_since);
        file.request.state = file.request.state.step(Move::ReturnForCompletion)?;
        file.request.state_since = work.now.unix_millis;
        Ok(was)
    })
}
