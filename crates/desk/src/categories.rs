//! Categories of beneficiaries (فئات المستفيدين): the office adds its own and offers those it needs; what files carry is never renamed.

use domain::{
    Code,
    person::{Category, OfficeCategories},
    setting::{SettingVersion, Topic},
};
use serde::{Deserialize, Serialize};
use store::Reader;

use crate::{
    Failure, Outcome, Work,
    deed::{MANAGER, declare_deeds},
    drafts::Nothing,
    op::Op,
    wordings::{VersionLine, add_version, list_lines},
};

/// The categories as the window edits them.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CategoriesView {
    /// Number of the newest version, 0 before the first; handed back when saving.
    pub seen_version: u32,
    /// The newest version.
    pub categories: OfficeCategories,
    /// All versions, newest first.
    pub versions: Vec<VersionLine>,
}

/// Changed categories.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveCategoriesInput {
    /// The version the editor began from.
    pub seen_version: u32,
    /// The categories.
    pub categories: OfficeCategories,
}

/// One of the office's own categories, or one of the program's that it does not offer, as forms and pages need it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CategoryChoice {
    /// Its code.
    pub code: Category,
    /// Its name; empty for one of the program's.
    pub label: String,
    /// It is offered in forms.
    pub offered: bool,
}

declare_deeds! {
    /// Categories of beneficiaries, with every version so far.
    reads categories(Nothing) -> CategoriesView, by MANAGER;
    /// Adds categories, or offers some no longer; files keep what they say.
    writes save_categories(SaveCategoriesInput) -> CategoriesView, by MANAGER;
}

/// The newest categories: a category stands on files from the moment it was added, so that there is no day from which it holds.
pub(crate) fn categories_of(reader: &Reader<'_>) -> Result<OfficeCategories, Failure> {
    match reader.list_setting_versions(Topic::Categories)?.last() {
        None => Ok(OfficeCategories::default()),
        Some(newest) => Ok(reader.get_setting(Topic::Categories, newest.version)?),
    }
}

/// What forms and pages need beside the program's own list.
pub(crate) fn choices(reader: &Reader<'_>) -> Result<Vec<CategoryChoice>, Failure> {
    let OfficeCategories { own, not_offered } = categories_of(reader)?;
    let own = own.into_iter().map(|own| CategoryChoice { code: Category::Own(own.number), label: own.label(None), offered: own.offered });
    let hidden = not_offered.into_iter().map(|code| CategoryChoice { code, label: String::new(), offered: false });
    Ok(own.chain(hidden).collect())
}

fn categories(work: &Work<'_>, _: Nothing) -> Result<Outcome<CategoriesView>, Failure> {
    Ok(Outcome::read(work.read(|reader| view(work, reader))?))
}

fn view(work: &Work<'_>, reader: &Reader<'_>) -> Result<CategoriesView, Failure> {
    let (seen_version, versions) = list_lines(work, reader, Topic::Categories)?;
    Ok(CategoriesView { seen_version, categories: categories_of(reader)?, versions })
}

fn save_categories(work: &Work<'_>, input: SaveCategoriesInput) -> Result<Outcome<CategoriesView>, Failure> {
    let before = work.read(categories_of)?;
    let categories = input.categories.check(&before).map_err(|refused| refused.under("categories"))?;
    let next = SettingVersion {
        version: input.seen_version.checked_add(1).ok_or_else(|| Failure::new(Code::BadCall))?,
        effective_from: work.today(),
        approved_by: String::new(),
        saved_by: work.staff.id,
        saved_at: work.now.unix_millis,
    };
    work.transact(Op::SaveCategories, |change| {
        add_version(change, Topic::Categories, &next, &categories)?;
        view(work, change)
    })
}
