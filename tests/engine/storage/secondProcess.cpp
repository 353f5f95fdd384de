// SPDX-License-Identifier: GPL-3.0-or-later
// A second process on a lab, for tests. Says a line when it has come so far, then waits for its
// input to close.
//   secondProcess write LAB           holds the database for writing
//   secondProcess lock LAB            holds the lab's enrolment
//   secondProcess create LAB          makes a laboratory
//   secondProcess upgrade LAB         brings it up to tests::laterMigrations
//   secondProcess enrol LAB FOLDER    enrols the folder into "Custody", a line for every step of
//   progress
#include "casework/gallery/Enrolment.h"
#include "storage/lab/FolderLabDirectory.h"
#include "storage/sqlite/SqliteFile.h"
#include "support/BytesReferenceMaker.h"
#include "support/LaterMigrations.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>

namespace {

using namespace semblance;

void sayAndWait(const char* word)
{
    std::cout << word << std::endl;
    while (std::getchar() != EOF) {
    }
}

int complain(const Error& error)
{
    std::cout << name(error.code) << ' ' << error.subject << ' ' << error.detail << std::endl;
    return 1;
}

int holdWriting(const std::filesystem::path& lab)
{
    auto file = storage::SqliteFile::open(lab / "lab.sqlite", storage::SqliteAccess::ReadWrite,
                                          std::chrono::seconds(10));
    if (!file)
        return complain(file.error());
    const auto begun = file->execute("BEGIN IMMEDIATE");
    if (!begun)
        return complain(begun.error());
    sayAndWait("writing");
    return 0;
}

int holdLock(casework::Lab& lab)
{
    const auto lock = lab.galleries().lockEnrolment();
    if (!lock)
        return complain(lock.error());
    sayAndWait("locked");
    return 0;
}

/// The lab that the arguments ask to be made or brought up to date.
int answer(const Result<std::unique_ptr<casework::Lab>>& lab)
{
    if (!lab)
        return complain(lab.error());
    std::cout << "opened " << (*lab)->info().id.toStdString() << std::endl;
    return 0;
}

int enrol(casework::Lab& lab, const std::filesystem::path& folder)
{
    const auto plan = casework::planFromFolder(folder, {});
    if (!plan)
        return complain(plan.error());
    const SystemClock clock;
    casework::Enrolment enrolment(lab.galleries(), lab.originals(),
                                  std::make_shared<tests::BytesReferenceMaker>(), clock);
    const auto report = enrolment.run(
        QStringLiteral("Custody"), *plan, casework::SeveralFaces::Refuse, {},
        [](const Progress& progress) { std::cout << "done " << progress.done << std::endl; });
    if (!report)
        return complain(report.error());
    std::cout << "finished " << report->enrolled << ' ' << report->alreadyThere << std::endl;
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() < 2)
        return 2;
    if (words[0] == "write")
        return holdWriting(words[1]);
    const SystemClock clock;
    if (words[0] == "upgrade") {
        storage::LabOptions options;
        options.migrations = tests::laterMigrations();
        std::cout << "upgrading" << std::endl;
        return answer(storage::FolderLabDirectory(clock, options).open(words[1]));
    }
    storage::FolderLabDirectory directory(clock);
    if (words[0] == "create") {
        std::cout << "creating" << std::endl;
        return answer(directory.create(words[1], QStringLiteral("Second")));
    }
    const auto lab = directory.open(words[1]);
    if (!lab)
        return complain(lab.error());
    if (words[0] == "lock")
        return holdLock(**lab);
    if (words[0] == "enrol" && words.size() == 3)
        return enrol(**lab, words[2]);
    return 2;
}
