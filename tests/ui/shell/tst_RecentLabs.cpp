// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecentLabs.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace semblance::ui;

class tst_RecentLabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirstAndOnce()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("a.ini")), QSettings::IniFormat);
        RecentLabs labs(settings);
        QVERIFY(labs.all().empty());
        labs.remember({QStringLiteral("One"), QStringLiteral("/1")});
        labs.remember({QStringLiteral("Two"), QStringLiteral("/2")});
        labs.remember({QStringLiteral("One, renamed"), QStringLiteral("/1")});
        QCOMPARE(labs.all().size(), std::size_t{2});
        QCOMPARE(labs.all().front().name, QStringLiteral("One, renamed"));
        labs.forget(QStringLiteral("/1"));
        QCOMPARE(labs.all().front().folder, QStringLiteral("/2"));
    }

    void theOldestAreForgotten()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("b.ini")), QSettings::IniFormat);
        RecentLabs labs(settings);
        for (int i = 0; i <= RecentLabs::kMost; ++i) {
            labs.remember({QString::number(i), QString::number(i)});
        }
        QCOMPARE(labs.all().size(), std::size_t{RecentLabs::kMost});
        QCOMPARE(labs.all().back().name, QStringLiteral("1"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_RecentLabs)
#include "tst_RecentLabs.moc"
