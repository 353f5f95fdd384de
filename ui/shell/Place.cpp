// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Place.h"

#include <QCoreApplication>

namespace semblance::ui {

QString placeName(Place place)
{
    switch (place) {
    case Place::Exhibits:
        return QCoreApplication::translate("Place", "Exhibits");
    case Place::Candidates:
        return QCoreApplication::translate("Place", "Candidates");
    case Place::Comparison:
        return QCoreApplication::translate("Place", "Comparison");
    case Place::Galleries:
        return QCoreApplication::translate("Place", "Galleries");
    case Place::Models:
        return QCoreApplication::translate("Place", "Models");
    case Place::Video:
        return QCoreApplication::translate("Place", "Video");
    }
    return {};
}

QString placeIconName(Place place)
{
    switch (place) {
    case Place::Exhibits:
        return QStringLiteral("exhibits");
    case Place::Candidates:
        return QStringLiteral("candidates");
    case Place::Comparison:
        return QStringLiteral("comparison");
    case Place::Galleries:
        return QStringLiteral("galleries");
    case Place::Models:
        return QStringLiteral("engine");
    case Place::Video:
        return QStringLiteral("video");
    }
    return {};
}

} // namespace semblance::ui
