// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"
#include "ui/intake/OpenedExhibit.h"

#include <QFrame>

#include <vector>

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace semblance::ui {

/// What an intake did otherwise than take a new photograph in: files that were refused, and why
/// each; photographs that are exhibits already. Of a single file it says what happened and what can
/// be done; of several how many there are and what happened to the first three; unfolded, all of
/// them and what can be done. Stays until it is dismissed, can be copied as text, and is hidden
/// while there is nothing to say.
class IntakeReport : public QFrame
{
    Q_OBJECT

public:
    explicit IntakeReport(QWidget* parent = nullptr);

    /// `path`: of the file, empty for what is none. The same one refused again for the same reason
    /// is not said twice.
    void addRefused(const Error& error, const QString& path = {});
    /// `opened.wasThere`.
    void addKnown(const OpenedExhibit& opened);
    void clear();
    /// The line with the numbers, then a line for each file.
    QString text() const;

private:
    QToolButton* makeButton(const QString& iconName, const QString& name,
                            const QString& objectName);
    /// One file: what happened, and the whole text with what can be done about it.
    struct Line
    {
        QString brief;
        QString whole;
        /// Empty for what is no file, or was not refused.
        QString path = {};
        QLabel* label = nullptr;
    };

    void addLine(Line line, const QString& details);
    void refreshLines(bool isOpen);
    void refresh();
    QString countsText() const;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawSign();
    void fitHeight();

    int m_refused = 0;
    int m_known = 0;
    std::vector<Line> m_files;
    QLabel* m_sign;
    QLabel* m_heading;
    QToolButton* m_expand;
    QToolButton* m_more;
    QScrollArea* m_scroll;
    QVBoxLayout* m_lines;
};

} // namespace semblance::ui
