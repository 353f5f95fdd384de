// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FolderAccess.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <sys/stat.h>

using namespace semblance;
namespace fs = std::filesystem;

class TestFolderAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        // Nothing that is tested may lean on it.
        m_umask = ::umask(0);
    }
    void cleanup() { ::umask(m_umask); }

    void whatIsNewFollowsTheFolder_data();
    void whatIsNewFollowsTheFolder();
    void anOwnFolderIsForItsOwnerAlone();
    void whatIsThereIsLeft();

private:
    fs::path at(const char* name) const { return fs::path(m_place->path().toStdString()) / name; }
    static unsigned modeOf(const fs::path& path)
    {
        struct stat status = {};
        return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0U;
    }

    std::unique_ptr<QTemporaryDir> m_place;
    mode_t m_umask = 0;
};

void TestFolderAccess::whatIsNewFollowsTheFolder_data()
{
    QTest::addColumn<unsigned>("folder");
    QTest::addColumn<unsigned>("newFile");
    QTest::addColumn<unsigned>("newFolder");
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("the owner's") << 0700U << 0600U << 0700U << false;
    QTest::newRow("read by a group") << 0750U << 0640U << 0750U << false;
    QTest::newRow("shared with a group") << 02770U << 0660U << 02770U << false;
    QTest::newRow("everybody's") << 0777U << 0660U << 0770U << true;
    QTest::newRow("listed by everybody") << 0704U << 0600U << 0700U << true;
    QTest::newRow("passed by everybody") << 0701U << 0600U << 0700U << true;
}

void TestFolderAccess::whatIsNewFollowsTheFolder()
{
    QFETCH(unsigned, folder);
    QCOMPARE(::mkdir(at("folder").c_str(), 0700), 0);
    QCOMPARE(::chmod(at("folder").c_str(), folder), 0);
    QTEST(fileModeIn(at("folder")), "newFile");
    QCOMPARE(makeFolderLikeParent(at("folder") / "new"), 0);
    QTEST(modeOf(at("folder") / "new"), "newFolder");
    QTEST(isOpenToOthers(at("folder")), "isOpen");
}

void TestFolderAccess::anOwnFolderIsForItsOwnerAlone()
{
    QCOMPARE(::chmod(m_place->path().toLocal8Bit().constData(), 0777), 0);
    QCOMPARE(makeOwnFolder(at("own")), 0);
    QCOMPARE(modeOf(at("own")), 0700U);
}

void TestFolderAccess::whatIsThereIsLeft()
{
    QCOMPARE(::mkdir(at("there").c_str(), 0755), 0);
    QCOMPARE(makeOwnFolder(at("there")), EEXIST);
    QCOMPARE(makeFolderLikeParent(at("there")), EEXIST);
    QCOMPARE(modeOf(at("there")), 0755U);
    QCOMPARE(makeOwnFolder(at("nowhere") / "new"), ENOENT);
    QVERIFY(!isOpenToOthers(at("nowhere")));
    QCOMPARE(fileModeIn(at("nowhere")), 0600U);
}

QTEST_APPLESS_MAIN(TestFolderAccess)
#include "tst_FolderAccess.moc"
