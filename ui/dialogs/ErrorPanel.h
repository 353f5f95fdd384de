// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QFrame>

#include <optional>

class QLabel;
class QToolButton;

namespace semblance::ui {

/// An error where the person works: sign and word, what happened, what to do, and the technical
/// reason on demand, to be copied. A person may close it. Hidden while there is none.
class ErrorPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorPanel(QWidget* parent = nullptr);

    void showError(const Error& error);
    /// A sentence without an engine error: a field that is not filled in.
    void showSentence(const QString& sentence);
    void clear();
    QString sentence() const;
    /// Of the error that is shown; empty for a sentence, or none.
    std::optional<ErrorCode> code() const { return m_code; }

private:
    void changeEvent(QEvent* event) override;
    void drawSign();

    std::optional<ErrorCode> m_code;
    QLabel* m_sign;
    QLabel* m_sentence;
    QLabel* m_advice;
    QToolButton* m_detailsButton;
    QLabel* m_details;
};

} // namespace semblance::ui
