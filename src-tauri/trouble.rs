//! Why the window does not open at all. There is no window to say it in, and on Windows no terminal either.

use std::process::ExitCode;

/// What keeps the program from opening its window.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Trouble {
    /// The system names no folder for an account's data.
    NoFolder,
    /// The part of Windows that draws the window is not installed.
    #[cfg(windows)]
    NoWebView,
    /// The system did not open the window.
    NoWindow,
}

/// Tells the person before the screen (on Windows, in Arabic, in a box of the system's) and whoever reads the terminal.
pub(crate) fn tell(trouble: Trouble, details: &str) -> ExitCode {
    eprintln!("istiqbal: {details}");
    #[cfg(windows)]
    show(trouble);
    match trouble {
        Trouble::NoFolder => ExitCode::from(2),
        #[cfg(windows)]
        Trouble::NoWebView => ExitCode::FAILURE,
        Trouble::NoWindow => ExitCode::FAILURE,
    }
}

#[cfg(windows)]
fn show(trouble: Trouble) {
    let text = match trouble {
        Trouble::NoFolder => {
            "لم يجد البرنامج مجلد البيانات في هذا الحساب. اطلبوا من المسؤول التقني أن يحدد مجلدًا للبيانات، ثم افتحوا البرنامج من جديد."
        }
        Trouble::NoWebView => {
            "يحتاج البرنامج إلى مكوّن ويندوز المسمى Microsoft Edge WebView2، وهو غير مثبّت على هذا الجهاز. اطلبوا من المسؤول التقني تثبيته، ثم افتحوا البرنامج من جديد. بيانات المكتب محفوظة كما هي."
        }
        Trouble::NoWindow => {
            "تعذّر فتح نافذة البرنامج. أعيدوا تشغيل الجهاز، فإن تكرر ذلك فأخبروا المسؤول التقني. بيانات المكتب محفوظة كما هي."
        }
    };
    rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title("استقبال").set_description(text).show();
}
