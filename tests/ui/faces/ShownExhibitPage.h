// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestWorkplace.h"
#include "ui/faces/ExhibitPage.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTest>
#include <QUrl>

namespace semblance::tests {

/// The exhibit page in a window of its own, on a workplace without exhibits.
struct ShownExhibitPage
{
    TestWorkplace place;
    ui::ExhibitPage page{place.workplace()};

    ShownExhibitPage()
    {
        page.resize(1280, 800);
        page.show();
        page.activateWindow();
    }
    bool isReady() { return QTest::qWaitForWindowActive(&page); }
    template <typename T>
    T* find(const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    void drop(const QString& file)
    {
        QMimeData content;
        content.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({200, 200}, Qt::CopyAction, &content, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({200, 200}, Qt::CopyAction, &content, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&page, &event);
    }
    QString text(const char* name) { return find<QLabel>(name)->text(); }
};

} // namespace semblance::tests
