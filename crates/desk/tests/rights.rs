//! Who may do what, for every deed of the list and every role; a deed that is not listed is denied.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use desk::{Code, Who, deeds};
use domain::staff::Role;
use serde_json::json;
use support::{Office, office, shut_office};

fn office_of(role: Role) -> Office {
    let office = office();
    office.sign_in_as("موظف التجربة", &[role.as_str()]);
    office
}

#[test]
fn every_deed_is_allowed_to_its_roles_and_denied_to_all_others() {
    for role in Role::ALL {
        let office = office_of(role);
        for deed in deeds() {
            let Who::Roles(roles) = deed.who else { continue };
            // The right is judged before the input is read, so an input that fits no deed tells the two apart.
            let refused = office.call(deed.name, json!({ "no such field": 1 })).unwrap_err();
            let expected = if roles.contains(&role) { Code::BadCall } else { Code::NotAllowed };
            assert_eq!(refused.code, expected, "{} as {}", deed.name, role.as_str());
        }
    }
}

#[test]
fn nothing_but_the_doors_own_deeds_answers_when_nobody_is_signed_in() {
    let office = shut_office();
    for deed in deeds().iter().filter(|deed| deed.who != Who::BeforeSignIn) {
        assert_eq!(office.call(deed.name, json!({})).unwrap_err().code, Code::NotSignedIn, "{}", deed.name);
    }
}

#[test]
fn no_deed_is_without_a_role_and_no_name_is_given_twice() {
    let mut names: Vec<_> = deeds().iter().map(|deed| deed.name).collect();
    for deed in deeds() {
        if let Who::Roles(roles) = deed.who {
            assert!(!roles.is_empty(), "{} could be done by nobody", deed.name);
        }
    }
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all, "a name leads to one deed");
}

#[test]
fn a_denied_try_stands_in_the_journal() {
    let office = office_of(Role::Auditor);
    assert_eq!(office.call("search", json!({ "text": "سالم", "limit": 5 })).unwrap_err().code, Code::NotAllowed);
    let verified = office.call("verify_office", json!({})).unwrap();
    assert_eq!(verified["sound"], true, "the chain holds with the denial in it: {verified}");
    office.desk.lock();
    office.sign_in("نورة السالم", support::PASSPHRASE).unwrap();
    let history = office.call("history", json!({ "id": "search" })).unwrap();
    assert_eq!(history[0]["op"], "denied", "the manager can see the try: {history}");
}
