// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/Dialogs.h"

namespace semblance::ui {

namespace {

std::unique_ptr<Dialogs>& slot()
{
    static std::unique_ptr<Dialogs> dialogs;
    return dialogs;
}

} // namespace

Dialogs& Dialogs::inUse()
{
    if (!slot()) {
        slot() = makeNativeDialogs();
    }
    return *slot();
}

void Dialogs::use(std::unique_ptr<Dialogs> dialogs)
{
    slot() = std::move(dialogs);
}

} // namespace semblance::ui
