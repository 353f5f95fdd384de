// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace semblance::ui {

/// A field for several lines of text. Pastes text and nothing else: Qt 6.4 reads through a null
/// pointer where the clipboard holds nothing that can be pasted.
class PlainTextField : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
};

} // namespace semblance::ui
