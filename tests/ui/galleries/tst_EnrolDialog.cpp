// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EnrolDialog.h"
#include "ui/support/ScriptedDialogs.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

class tst_EnrolDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_script = tests::ScriptedDialogs::install(); }
    void cleanup() { Dialogs::use(nullptr); }

    void aFolderIsEnough()
    {
        EnrolDialog dialog(QStringLiteral("G"));
        dialog.show();
        auto* start = dialog.findChild<QPushButton*>(QStringLiteral("startEnrolmentButton"));
        QVERIFY(!start->isEnabled());
        m_script->folders.push_back(QStringLiteral("/images"));
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("folderPathButton")),
                          Qt::LeftButton);
        QVERIFY(start->isEnabled());
        QVERIFY(!dialog.request().isManifest);
        QCOMPARE(dialog.request().folder, QStringLiteral("/images"));
        QVERIFY2(dialog.request().severalFaces == casework::SeveralFaces::Refuse,
                 "choosing among several faces is never the default");
    }

    void aTableAsksForItsFile()
    {
        EnrolDialog dialog(QStringLiteral("G"));
        dialog.show();
        auto* table = dialog.findChild<QLineEdit*>(QStringLiteral("manifestPathField"));
        QVERIFY(!table->isVisible());
        dialog.findChild<QAbstractButton*>(QStringLiteral("fromManifestChoice"))->click();
        QVERIFY(table->isVisible());
        m_script->files.push_back({QStringLiteral("/people.csv")});
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("manifestPathButton")),
                          Qt::LeftButton);
        QVERIFY(dialog.request().isManifest);
        QCOMPARE(dialog.request().manifest, QStringLiteral("/people.csv"));
        QVERIFY(dialog.request().folder.isEmpty());
    }

    void thePathIsWrittenAtOnceBelowAShortHint()
    {
        EnrolDialog dialog(QStringLiteral("G"));
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(dialog.findChild<QLineEdit*>(QStringLiteral("folderPathField"))->hasFocus());
        auto* explanation = dialog.findChild<QLabel*>(QStringLiteral("layoutExplanation"));
        QTRY_VERIFY(explanation->height() <= explanation->heightForWidth(explanation->width()) +
                                                 explanation->fontMetrics().height());
    }

    void theExplanationIsNeverClipped()
    {
        EnrolDialog dialog(QStringLiteral("G"));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto* explanation = dialog.findChild<QLabel*>(QStringLiteral("layoutExplanation"));
        dialog.findChild<QAbstractButton*>(QStringLiteral("fromManifestChoice"))->click();
        const auto isWhole = [explanation] {
            return explanation->height() >= explanation->heightForWidth(explanation->width());
        };
        QTRY_VERIFY(isWhole());
        dialog.resize(dialog.minimumSizeHint().width(), dialog.height());
        QTRY_VERIFY(isWhole());
    }

    void leavingTheFileDialogChangesNothing()
    {
        EnrolDialog dialog(QStringLiteral("G"));
        dialog.show();
        auto* folder = dialog.findChild<QLineEdit*>(QStringLiteral("folderPathField"));
        QTest::keyClicks(folder, QStringLiteral("/kept"));
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("folderPathButton")),
                          Qt::LeftButton);
        QCOMPARE(folder->text(), QStringLiteral("/kept"));
    }

private:
    std::shared_ptr<tests::ScriptedDialogs::Script> m_script;
};

QTEST_MAIN(tst_EnrolDialog)
#include "tst_EnrolDialog.moc"
