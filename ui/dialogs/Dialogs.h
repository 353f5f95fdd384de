// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace semblance::ui {

/// A question before an act that cannot be taken back, or that ends work.
struct Confirmation
{
    QString title;
    /// What will happen, as a sentence.
    QString question;
    /// On the button that does it: "Stop and close".
    QString verb;
    /// On the button that leaves everything as it is; empty for "Cancel".
    QString stay = {};
    /// The act needs no question any more, as when the work that it would stop has ended; empty
    /// where that cannot be. Asked while the question is open, some times a second.
    std::function<bool()> isSettled = {};
};

/// A question with more than one way on.
struct Choice
{
    QString title;
    QString question;
    /// On the buttons that go on, one each: "Search with these alone".
    QStringList verbs;
    /// On the button that leaves everything as it is.
    QString stay;
};

/// Every modal question of the program goes through here, so that tests can answer it. GUI thread.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    /// Absolute path; empty when the person leaves. `start`: where to begin, empty for the last
    /// place used.
    virtual std::optional<QString> chooseFolder(QWidget* parent, const QString& title,
                                                const QString& start) = 0;
    /// `filters` as QFileDialog writes them: "Images (*.jpg *.png)".
    virtual QStringList chooseFiles(QWidget* parent, const QString& title, const QString& start,
                                    const QStringList& filters) = 0;
    /// Where something new is to be written; a file that is there only where the person agreed to
    /// replace it. Empty when the person leaves. `start`: folder and proposed name.
    virtual std::optional<QString> chooseNewFile(QWidget* parent, const QString& title,
                                                 const QString& start,
                                                 const QStringList& filters) = 0;
    /// True for the verb, and once it is settled, when the question goes by itself; false for
    /// Cancel and Escape.
    virtual bool confirm(QWidget* parent, const Confirmation& confirmation) = 0;
    /// Which of the verbs; empty where everything stays as it is, also for Escape.
    virtual std::optional<qsizetype> choose(QWidget* parent, const Choice& choice) = 0;
    /// Says what happened, to which file, what to do; details on demand, to be copied.
    virtual void tellError(QWidget* parent, const Error& error) = 0;

    /// What the program uses: the native ones until somebody calls `use`.
    static Dialogs& inUse();
    /// Null returns to the native ones.
    static void use(std::unique_ptr<Dialogs> dialogs);
};

/// The real ones.
std::unique_ptr<Dialogs> makeNativeDialogs();

} // namespace semblance::ui
