// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PlainTextField.h"

#include <QMimeData>

namespace semblance::ui {

bool PlainTextField::canInsertFromMimeData(const QMimeData* source) const
{
    return source && source->hasText();
}

void PlainTextField::insertFromMimeData(const QMimeData* source)
{
    if (canInsertFromMimeData(source)) {
        insertPlainText(source->text());
    }
}

} // namespace semblance::ui
