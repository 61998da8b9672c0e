# Fills a fresh Request Tracker: the queues Support and Elsewhere, a service user with rights on Support only, and an administrator.
# Prints a token of each.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT;
RT->LoadConfig;
RT->Init;
require RT::AuthToken;
require RT::Queue;
require RT::User;

# What docs/tickets.md asks for, and no more.
my @rights = qw(SeeQueue ShowTicket ShowTicketComments CreateTicket ModifyTicket CommentOnTicket);

sub done { my ($ok, $why) = @_; die "$why\n" unless $ok; return $ok }

sub user {
    my ($name) = @_;
    my $user = RT::User->new(RT->SystemUser);
    done($user->Create(Name => $name, EmailAddress => "$name\@rt.test", Privileged => 1));
    return $user;
}

sub token {
    my ($user) = @_;
    my ($ok, $why, $token) = RT::AuthToken->new(RT->SystemUser)->Create(Owner => $user->id, Description => 'tests');
    done($ok, $why);
    return $token;
}

my %queues;
for my $name (qw(Support Elsewhere)) {
    $queues{$name} = RT::Queue->new(RT->SystemUser);
    done($queues{$name}->Create(Name => $name));
}

my $service = user('call-follow-up');
done($service->PrincipalObj->GrantRight(Right => $_, Object => $queues{Support})) for @rights;
my $admin = user('admin');
done($admin->PrincipalObj->GrantRight(Right => 'SuperUser', Object => RT->System));

print join(' ', token($service), token($admin)), "\n";
