// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PanelSizes.h"

#include <QHeaderView>
#include <QSettings>
#include <QSplitter>
#include <QTableView>

namespace semblance::ui {

namespace {

QString keyOf(const QWidget& widget)
{
    return QStringLiteral("panels/") + widget.objectName();
}

} // namespace

void restorePanelSizes(QWidget& root, const QSettings& settings)
{
    for (QSplitter* splitter : root.findChildren<QSplitter*>()) {
        splitter->restoreState(settings.value(keyOf(*splitter)).toByteArray());
    }
    for (QTableView* table : root.findChildren<QTableView*>()) {
        table->horizontalHeader()->restoreState(settings.value(keyOf(*table)).toByteArray());
    }
}

void rememberPanelSizes(const QWidget& root, QSettings& settings)
{
    for (const QSplitter* splitter : root.findChildren<QSplitter*>()) {
        if (!splitter->objectName().isEmpty()) {
            settings.setValue(keyOf(*splitter), splitter->saveState());
        }
    }
    for (const QTableView* table : root.findChildren<QTableView*>()) {
        if (!table->objectName().isEmpty()) {
            settings.setValue(keyOf(*table), table->horizontalHeader()->saveState());
        }
    }
}

} // namespace semblance::ui
