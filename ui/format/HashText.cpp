// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/HashText.h"

namespace semblance::ui {

QString shortHash(const Sha256& hash)
{
    constexpr int kShownDigits = 8;
    return wholeHash(hash).left(kShownDigits);
}

QString wholeHash(const Sha256& hash)
{
    return QString::fromStdString(hash.hex());
}

} // namespace semblance::ui
